// What gofeed makes of feeds: gofeed URL... prints JSON in the form that
// tests/readers/running.py tells.
package main

import (
	"encoding/json"
	"log"
	"os"

	"github.com/mmcdole/gofeed"
	ext "github.com/mmcdole/gofeed/extensions"
)

type item struct {
	Title      string   `json:"title"`
	Link       string   `json:"link"`
	ID         string   `json:"id"`
	Authors    []string `json:"authors"`
	Published  string   `json:"published"`
	Updated    string   `json:"updated"`
	Summary    string   `json:"summary"`
	Content    string   `json:"content"`
	Categories []string `json:"categories"`
	Language   string   `json:"language"`
	Pictures   []string `json:"pictures"`
	Captions   []string `json:"captions"`
	Credits    []string `json:"credits"`
	Enclosures []string `json:"enclosures"`
	Image      string   `json:"image"`
}

// media collects what gofeed's tree of extensions holds, at whatever depth.
func (found *item) media(tree map[string][]ext.Extension) {
	for name, elements := range tree {
		for _, each := range elements {
			switch name {
			case "content":
				found.Pictures = append(found.Pictures, each.Attrs["url"])
			case "description":
				found.Captions = append(found.Captions, each.Value)
			case "credit":
				found.Credits = append(found.Credits, each.Value)
			}
			found.media(each.Children)
		}
	}
}

func extracted(given *gofeed.Item) item {
	found := item{
		Title: given.Title, Link: given.Link, ID: given.GUID, Published: given.Published,
		Updated: given.Updated, Summary: given.Description, Content: given.Content,
		Categories: given.Categories,
	}
	for _, each := range given.Authors {
		found.Authors = append(found.Authors, each.Name)
	}
	for _, each := range given.Enclosures {
		found.Enclosures = append(found.Enclosures, each.URL)
	}
	if given.Image != nil {
		found.Image = given.Image.URL
	}
	if given.DublinCoreExt != nil && len(given.DublinCoreExt.Language) > 0 {
		found.Language = given.DublinCoreExt.Language[0]
	}
	found.media(given.Extensions["media"])
	return found
}

func main() {
	feeds := map[string][]item{}
	for _, url := range os.Args[1:] {
		feed, fault := gofeed.NewParser().ParseURL(url)
		if fault != nil {
			log.Fatal(fault)
		}
		for _, each := range feed.Items {
			feeds[url] = append(feeds[url], extracted(each))
		}
	}
	if fault := json.NewEncoder(os.Stdout).Encode(map[string]any{"feeds": feeds}); fault != nil {
		log.Fatal(fault)
	}
}
