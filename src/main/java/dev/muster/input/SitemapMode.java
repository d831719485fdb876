package dev.muster.input;

import dev.muster.input.Reason.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A sitemap, or an index of sitemaps, as sitemaps.org describes them.
final class SitemapMode implements ListFormat {
  @Override
  public Format format() {
    return Format.SITEMAP;
  }

  @Override
  public boolean fits(String head) {
    String start = head.stripLeading();
    return (start.startsWith("<") || start.startsWith("\ufeff<"))
        && (start.contains("<urlset")
            || start.contains("<sitemapindex")
            || start.contains(":urlset")
            || start.contains(":sitemapindex"));
  }

  /// No entity is looked up, within the text or elsewhere.
  private static XMLStreamReader xml(Reader text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return factory.createXMLStreamReader(text);
    } catch (RuntimeException e) {
      throw new XMLStreamException(e);
    }
  }

  /// Java's reader trips over some damaged texts: it looks for messages that it doesn't have.
  private static int next(XMLStreamReader xml) throws XMLStreamException {
    try {
      return xml.next();
    } catch (RuntimeException e) {
      throw new XMLStreamException(e);
    }
  }

  @Override
  public RequestList read(Reader text) throws IOException {
    Listing listing = new Listing();
    BufferedReader whole = ListReader.buffered(text);
    whole.mark(1);
    if (whole.read() != '\ufeff') {
      whole.reset();
    }
    int line = 1;
    try {
      XMLStreamReader xml = xml(whole);
      while (xml.hasNext() && !listing.full()) {
        line = xml.getLocation().getLineNumber();
        if (next(xml) == XMLStreamConstants.START_ELEMENT) {
          start(xml, listing);
        }
        Listing.goOn();
      }
      xml.close();
    } catch (XMLStreamException e) {
      listing.skip(line, "", new Reason(Kind.BROKEN, "the XML is not well-formed"));
    }
    return listing.list(Format.SITEMAP, List.of());
  }

  private static void start(XMLStreamReader xml, Listing listing) throws XMLStreamException {
    String name = xml.getLocalName();
    if (name.equals("url") || name.equals("sitemap")) {
      int line = Math.max(1, xml.getLocation().getLineNumber());
      String loc = loc(xml);
      String url = WrittenUrl.of(loc);
      if (url == null) {
        Kind kind = loc.isBlank() ? Kind.NO_URL : Kind.NOT_A_URL;
        listing.skip(line, loc, new Reason(kind, Skipped.excerpt(loc)));
      } else if (name.equals("url")) {
        listing.add(new Draft(), url, line);
      } else {
        listing.sitemap(url);
      }
    }
  }

  /// The text of the entry's own `loc`: its pictures and films have theirs, one level down.
  private static String loc(XMLStreamReader xml) throws XMLStreamException {
    String loc = "";
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      switch (next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> {
          boolean own = depth == 1 && xml.getLocalName().equals("loc");
          if (own) {
            loc = text(xml);
          } else {
            depth++;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    return loc;
  }

  private static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      switch (next(xml)) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        default -> {}
      }
    }
    return text.toString();
  }
}
