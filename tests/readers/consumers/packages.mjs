// What packages of the npm registry make of feeds: node --input-type=module - NAME URL... <packages.mjs
// in the folder that holds node_modules. Prints JSON in the form that tests/readers/running.py tells.

import { readFileSync } from "node:fs";

const list = (given) => (given == null ? [] : Array.isArray(given) ? given : [given]);
const text = async (url) => (await fetch(url)).text();

/** The pictures, captions and credits of Media RSS, as feedsmith has them. */
function media(said) {
  const files = [...list(said?.contents), ...list(said?.groups ?? said?.group).flatMap((each) => list(each.contents))];
  const all = [said ?? {}, ...files];
  return {
    pictures: files.map((each) => each.url),
    captions: all.map((each) => each.description?.value),
    credits: all.flatMap((each) => list(each.credits).map((credit) => credit.value)),
    thumbnails: all.flatMap((each) => list(each.thumbnails).map((thumbnail) => thumbnail.url)),
  };
}

const consumers = {
  async "rss-parser"(url) {
    const { default: Parser } = await import("rss-parser");
    const feed = await new Parser().parseURL(url);
    return feed.items.map((item) => ({
      title: item.title,
      link: item.link,
      id: item.guid ?? item.id,
      authors: list(item.creator ?? item.author),
      published: item.isoDate,
      summary: item.summary ?? (item["content:encoded"] ? item.content : null),
      content: item["content:encoded"] ?? item.content,
      categories: list(item.categories),
      enclosures: list(item.enclosure).map((each) => each.url),
    }));
  },

  async feedsmith(url) {
    const { parseFeed } = await import("feedsmith");
    const { format, feed } = parseFeed(await text(url));
    if (format === "rss")
      return feed.items.map((item) => ({
        title: item.title,
        link: item.link,
        id: item.guid?.value,
        authors: list(item.authors).concat(list(item.dc?.creators)),
        published: item.pubDate,
        summary: item.description,
        content: item.content?.encoded,
        categories: list(item.categories).map((each) => each.name),
        language: list(item.dc?.languages)[0],
        enclosures: list(item.enclosures).map((each) => each.url),
        ...media(item.media),
      }));
    return feed.entries.map((entry) => ({
      title: entry.title?.value ?? entry.title,
      link: list(entry.links).find((each) => each.rel !== "enclosure")?.href,
      id: entry.id,
      authors: list(entry.authors).map((each) => each.name),
      published: entry.published,
      updated: entry.updated,
      summary: entry.summary?.value ?? entry.summary,
      content: entry.content?.value ?? entry.content,
      categories: list(entry.categories).map((each) => each.term),
      language: entry.xml?.lang,
      enclosures: list(entry.links).filter((each) => each.rel === "enclosure").map((each) => each.href),
      ...media(entry.media),
    }));
  },

  async "@rowanmanning/feed-parser"(url) {
    const { parseFeed } = await import("@rowanmanning/feed-parser");
    return parseFeed(await text(url)).items.map((item) => ({
      title: item.title,
      link: item.url,
      id: item.id,
      authors: item.authors.map((each) => each.name),
      published: item.published,
      updated: item.updated,
      summary: item.description,
      content: item.content,
      categories: item.categories.map((each) => each.label ?? each.term),
      pictures: item.media.map((each) => each.url),
      captions: item.media.map((each) => each.title),
      image: item.image?.url,
    }));
  },

  async "rss-to-json"(url) {
    const { default: { parse } } = await import("rss-to-json");
    return (await parse(url)).items.map((item) => {
      const files = list(item.enclosures).flat();
      return {
        title: item.title,
        link: list(item.link).map((each) => each.href ?? each)[0],
        id: item.id,
        authors: list(item.author).map((each) => each.name ?? each),
        published: item.published,
        updated: item.created,
        summary: item.description,
        content: item.content,
        categories: list(item.category),
        enclosures: files.filter((each) => !each.medium).map((each) => each.url),
        pictures: files.filter((each) => each.medium).map((each) => each.url),
        captions: files.map((each) => each["media:description"]),
        credits: files.flatMap((each) => list(each["media:credit"])).map((each) => each["#text"] ?? each),
      };
    });
  },
};

const [name, ...urls] = process.argv.slice(2);
const feeds = {};
for (const url of urls) feeds[url] = await consumers[name](url);
const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf-8"));
process.stdout.write(JSON.stringify({ version, feeds }));
