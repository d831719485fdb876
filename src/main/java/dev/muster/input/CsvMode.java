package dev.muster.input;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.muster.input.Reason.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table with a line of names above, one of which says that URLs stand in its column. Columns
/// that are named as options are their options.
final class CsvMode implements ListFormat {
  private static final char[] SEPARATORS = {'\t', ',', ';', '|'};
  private static final int LONGEST_HEADER = 8_000;

  @Override
  public Format format() {
    return Format.CSV;
  }

  @Override
  public boolean fits(String head) {
    return separator(head) != 0;
  }

  /// What stands between the names of a head with a URL column; 0 when there is none.
  private static char separator(String head) {
    int from = 0;
    while (from < head.length()
        && (Character.isWhitespace(head.charAt(from)) || head.charAt(from) == '\ufeff')) {
      from++;
    }
    int end = Lines.end(head, from);
    String first = head.substring(from, Math.min(end, from + LONGEST_HEADER));
    if (end == head.length() || first.contains("://") || end - from > LONGEST_HEADER) {
      return 0;
    }
    for (char separator : SEPARATORS) {
      CsvRecord names = first.indexOf(separator) < 0 ? null : names(first, separator);
      if (names != null && urlColumn(names) >= 0) {
        return separator;
      }
    }
    return Fields.urlRank(first.replace("\"", "")) >= 0 ? ',' : 0;
  }

  private static @Nullable CsvRecord names(String line, char separator) {
    try (CsvReader<CsvRecord> reader = builder(separator).ofCsvRecord(line)) {
      return reader.iterator().next();
    } catch (CsvParseException | IOException _) {
      return null;
    }
  }

  private static CsvReader.CsvReaderBuilder builder(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .commentStrategy(CommentStrategy.NONE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .trimWhitespacesAroundQuotes(true)
        .detectBomHeader(false);
  }

  private static int urlColumn(CsvRecord names) {
    int column = -1;
    for (int i = 0; i < names.getFieldCount(); i++) {
      int rank = Fields.urlRank(names.getField(i));
      if (rank >= 0 && (column < 0 || rank < Fields.urlRank(names.getField(column)))) {
        column = i;
      }
    }
    return column;
  }

  /// A column that is no URL's but an option's.
  private record Named(int column, OptionKey key, String name) {}

  @Override
  public RequestList read(Reader text) throws IOException {
    Listing listing = new Listing();
    BufferedReader whole = ListReader.buffered(text);
    char separator = separator(ListReader.head(whole));
    int line = 1;
    try (CloseableIterator<CsvRecord> rows = builder(separator).ofCsvRecord(whole).iterator()) {
      CsvRecord names = rows.next();
      int url = urlColumn(names);
      List<Named> options = options(names, url);
      while (rows.hasNext() && !listing.full()) {
        CsvRecord row = rows.next();
        line = (int) row.getStartingLineNumber();
        read(row, url, options, listing);
        Listing.goOn();
      }
    } catch (CsvParseException e) {
      listing.skip(line + 1, "", new Reason(Kind.BROKEN, "a quote is never closed"));
    }
    return listing.list(Format.CSV, List.of());
  }

  private static List<Named> options(CsvRecord names, int url) {
    List<Named> options = new ArrayList<>();
    for (int i = 0; i < names.getFieldCount(); i++) {
      OptionKey key = Fields.key(names.getField(i));
      if (i != url && key != null) {
        options.add(new Named(i, key, names.getField(i).strip()));
      }
    }
    return options;
  }

  private static void read(CsvRecord row, int column, List<Named> options, Listing listing) {
    int line = (int) row.getStartingLineNumber();
    String cell = column < row.getFieldCount() ? row.getField(column) : "";
    String url = WrittenUrl.of(cell);
    if (url == null) {
      boolean empty = cell.isBlank();
      listing.skip(
          line,
          String.join(" ", row.getFields()),
          empty ? Reason.of(Kind.NO_URL) : new Reason(Kind.NOT_A_URL, Skipped.excerpt(cell)));
      return;
    }
    Fields fields = new Fields();
    for (Named option : options) {
      if (option.column() < row.getFieldCount()) {
        fields.take(option.key(), option.name(), row.getField(option.column()));
      }
    }
    fields.addTo(listing, url, line);
  }
}
