// The peers that run on Node, each used as its documentation says. `benchmarks.node.process` starts
// this once and asks it one thing a line; an answer is a line of JSON. The articles come in a file
// of JSON, one a line, and become plain objects with dates before the clock starts; what is timed is
// from those to bytes. Whichever is less counts, the clock's time or that of all threads together.

import { readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

import { Feed } from 'feed'
import { generateAtomFeed, generateRssFeed } from 'feedsmith'

// feedsmith: objects in, text out; it has a word for everything that an article here says.
function feedsmithMedia(image) {
  return {
    contents: [
      {
        url: image.url,
        type: image.type,
        medium: 'image',
        width: image.width,
        height: image.height,
        fileSize: image.size,
        description: { value: image.caption },
        credits: [{ value: image.credit }],
      },
    ],
  }
}

function feedsmithRss(feed, articles) {
  return generateRssFeed({
    title: feed.title,
    link: feed.link,
    description: feed.description,
    language: feed.language,
    lastBuildDate: feed.updated,
    atom: { links: [{ href: feed.url, rel: 'self', type: 'application/rss+xml' }] },
    items: articles.map((article) => ({
      title: article.title,
      link: article.link,
      guid: { value: article.link, isPermaLink: true },
      pubDate: article.published,
      dc: { creators: [article.author] },
      categories: article.categories.map((name) => ({ name })),
      description: article.summary,
      content: { encoded: article.content },
      enclosures: [
        { url: article.image.url, length: article.image.size, type: article.image.type },
      ],
      media: feedsmithMedia(article.image),
    })),
  })
}

function feedsmithAtom(feed, articles) {
  return generateAtomFeed({
    id: feed.url,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: feed.updated,
    links: [
      { href: feed.link, rel: 'alternate' },
      { href: feed.url, rel: 'self', type: 'application/atom+xml' },
    ],
    entries: articles.map((article) => ({
      id: article.link,
      title: { value: article.title },
      links: [{ href: article.link, rel: 'alternate' }],
      published: article.published,
      updated: article.published,
      authors: [{ name: article.author }],
      categories: article.categories.map((term) => ({ term })),
      summary: { value: article.summary },
      content: { value: article.content, type: 'html' },
      media: feedsmithMedia(article.image),
    })),
  })
}

// feed: one model for both formats. It knows neither captions nor credits, takes the type of a
// picture from its address in Atom, and writes a name as RSS's author, which is for addresses.
function jpmonette(feed, articles) {
  const made = new Feed({
    id: feed.url,
    title: feed.title,
    link: feed.link,
    description: feed.description,
    language: feed.language,
    updated: feed.updated,
    feedLinks: { rss: feed.url, atom: feed.url },
  })
  for (const article of articles) {
    const { image } = article
    made.addItem({
      title: article.title,
      link: article.link,
      date: article.published,
      published: article.published,
      description: article.summary,
      content: article.content,
      author: [{ name: article.author }],
      category: article.categories.map((name) => ({ name, term: name })),
      image: { url: image.url, length: image.size, type: image.type },
    })
  }
  return made
}

const WRITERS = {
  'feedsmith RSS': feedsmithRss,
  'feedsmith Atom': feedsmithAtom,
  'feed RSS': (feed, articles) => jpmonette(feed, articles).rss2(),
  'feed Atom': (feed, articles) => jpmonette(feed, articles).atom1(),
}

function revived(key, value) {
  return key === 'published' || key === 'updated' ? new Date(value) : value
}

function read(path) {
  const [feed, ...articles] = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line, revived))
  return [feed, articles]
}

function timed(write, feed, articles) {
  globalThis.gc()
  const cpu = process.cpuUsage()
  const clock = performance.now()
  const document = Buffer.from(write(feed, articles))
  const wall = (performance.now() - clock) / 1e3
  const { user, system } = process.cpuUsage(cpu)
  return [document, Math.min(wall, (user + system) / 1e6)]
}

for await (const line of createInterface({ input: process.stdin })) {
  const { writer, articles: path, out, rounds } = JSON.parse(line)
  let document
  let seconds
  for (let round = 0; round < (rounds ?? 1); round++) {
    ;[document, seconds] = timed(WRITERS[writer], ...read(path))
  }
  if (out) writeFileSync(out, document)
  process.stdout.write(`${JSON.stringify({ seconds, bytes: document.length })}\n`)
}
