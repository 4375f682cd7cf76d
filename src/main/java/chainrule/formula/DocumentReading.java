package chainrule.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out how the sections of a document are read: in the setting that its author names; else
 * each alone, and where it tells of too little, in the settings of the others.
 */
final class DocumentReading {
  private final CourseSettings settings = new CourseSettings();
  private final LineVerifiers verifiers;

  DocumentReading(LineVerifiers verifiers) {
    this.verifiers = verifiers;
  }

  /** A reading of each section, in order. */
  List<SectionReading> of(List<DocumentBlock.Section> sections) {
    List<Optional<SectionSearch>> searches = new ArrayList<>();
    for (DocumentBlock.Section section : sections) {
      searches.add(
          section.setting().isEmpty()
              ? Optional.of(SectionSearch.of(section, settings, verifiers))
              : Optional.empty());
    }
    searches.forEach(search -> search.ifPresent(open -> open.tryIn(settings.taken())));
    List<SectionReading> readings = new ArrayList<>();
    for (int k = 0; k < sections.size(); k++) {
      DocumentBlock.Section section = sections.get(k);
      readings.add(
          searches
              .get(k)
              .map(search -> search.reading(verifiers))
              .orElseGet(() -> asTyped(section)));
    }
    return readings;
  }

  private SectionReading asTyped(DocumentBlock.Section block) {
    DocumentSection section = block.section();
    DerivationReading reading =
        DerivationReading.asTyped(block.setting(), section.start(), section.inputs());
    return SectionReading.of(section, ReadingTrial.of(reading, verifiers), verifiers);
  }
}
