// What ROME makes of feeds: java -cp JARS Rome.java URL... prints JSON in the form that
// tests/readers/running.py tells.

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

public class Rome {
    public static void main(String[] urls) throws Exception {
        Map<String, Object> feeds = new LinkedHashMap<>();
        for (String url : urls) {
            List<Object> items = new ArrayList<>();
            for (SyndEntry entry : new SyndFeedInput().build(new XmlReader(new URL(url))).getEntries())
                items.add(item(entry));
            feeds.put(url, items);
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(json(Map.of("feeds", feeds)));
    }

    private static Map<String, Object> item(SyndEntry entry) {
        List<String> authors = all(entry.getAuthors(), SyndPerson::getName);
        if (authors.isEmpty() && !entry.getAuthor().isEmpty()) authors.add(entry.getAuthor());
        DCModule core = (DCModule) entry.getModule(DCModule.URI);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("title", entry.getTitle());
        item.put("link", entry.getLink());
        item.put("id", entry.getUri());
        item.put("authors", authors);
        item.put("published", entry.getPublishedDate());
        item.put("updated", entry.getUpdatedDate());
        item.put("summary", entry.getDescription() == null ? null : entry.getDescription().getValue());
        item.put("content", String.join("", all(entry.getContents(), SyndContent::getValue)));
        item.put("categories", all(entry.getCategories(), SyndCategory::getName));
        item.put("language", core == null ? null : core.getLanguage());
        item.put("enclosures", all(entry.getEnclosures(), SyndEnclosure::getUrl));
        return item;
    }

    private static <T> List<String> all(List<T> given, Function<T, String> get) {
        List<String> found = new ArrayList<>();
        for (T each : given) found.add(get.apply(each));
        return found;
    }

    private static String json(Object value) {
        if (value == null) return "null";
        if (value instanceof Date) return json(((Date) value).toInstant().toString());
        if (value instanceof Map) {
            StringJoiner parts = new StringJoiner(",", "{", "}");
            ((Map<?, ?>) value).forEach((name, each) -> parts.add(json(name) + ":" + json(each)));
            return parts.toString();
        }
        if (value instanceof Collection) {
            StringJoiner parts = new StringJoiner(",", "[", "]");
            ((Collection<?>) value).forEach(each -> parts.add(json(each)));
            return parts.toString();
        }
        StringBuilder text = new StringBuilder("\"");
        for (char each : value.toString().toCharArray())
            text.append(each < ' ' || each == '"' || each == '\\' ? String.format("\\u%04x", (int) each) : each);
        return text.append('"').toString();
    }
}
