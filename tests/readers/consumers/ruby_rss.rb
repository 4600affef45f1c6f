# What Ruby's rss makes of feeds: ruby ruby_rss.rb URL... prints JSON in the form that
# tests/readers/running.py tells.

require "json"
require "open-uri"
require "rss"
require "rss/atom"

def iso(time)
  time&.getutc&.iso8601
end

def item_of_rss(item)
  {
    title: item.title, link: item.link, id: item.guid&.content,
    authors: item.dc_creators.map(&:content).then { |names| names.empty? ? [item.author].compact : names },
    published: iso(item.pubDate), summary: item.description, content: item.content_encoded,
    categories: item.categories.map(&:content), language: item.dc_language,
    enclosures: [item.enclosure&.url].compact,
  }
end

def item_of_atom(entry)
  {
    title: entry.title&.content, id: entry.id&.content,
    link: entry.links.find { |each| [nil, "alternate"].include?(each.rel) }&.href,
    authors: entry.authors.map { |each| each.name.content },
    published: iso(entry.published&.content), updated: iso(entry.updated&.content),
    summary: entry.summary&.content, content: entry.content&.content,
    categories: entry.categories.map { |each| each.label || each.term },
    # RSS::Element hands out xml:lang where it was written.
    language: (entry.respond_to?(:lang) ? entry.lang : nil),
    enclosures: entry.links.select { |each| each.rel == "enclosure" }.map(&:href),
  }
end

feeds = ARGV.to_h do |url|
  feed = RSS::Parser.parse(URI.parse(url).open(&:read), false)
  [url, feed.items.map { |item| feed.is_a?(RSS::Rss) ? item_of_rss(item) : item_of_atom(item) }]
end
print JSON.generate({ version: RSS::VERSION, feeds: feeds })
