package org.heed.program.web.wizard;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.InvalidInput;
import org.heed.program.wizard.Moment;
import org.heed.program.wizard.ProductType;
import org.heed.program.wizard.Tool;
import org.heed.program.wizard.WizardAnswers;
import org.heed.survey.language.Language;
import org.heed.survey.language.Languages;
import org.jspecify.annotations.Nullable;

/** The wizard's answers as typed so far; they travel in the address, so back loses nothing. */
record WizardForm(
    @Nullable String company,
    @Nullable String product,
    @Nullable String type,
    @Nullable List<String> moments,
    @Nullable String nps,
    @Nullable List<String> tools,
    @Nullable String language,
    @Nullable List<String> languages,
    @Nullable List<String> channels,
    @Nullable Long owner,
    @Nullable String calls) {

  static final int LAST = 6;
  private static final int USUAL_CALLS = 20;

  /** The company's name, clean; empty when nobody typed one. */
  String cleanCompany() {
    return PlainText.cleanLine(Objects.requireNonNullElse(company, ""), 120);
  }

  /** Whether this moment is ticked. */
  public boolean has(Moment moment) {
    return moments != null && moments.contains(moment.name());
  }

  /** Whether this tool is ticked, or this channel. */
  public boolean has(Tool tool) {
    return (tools != null && tools.contains(tool.name()))
        || (channels != null && channels.contains(tool.name()));
  }

  /** The main language; English until one is chosen. */
  public String mainLanguage() {
    return language != null && Languages.isShipped(language) ? language : Languages.LAST;
  }

  /** Whether customers speak this language, too. */
  public boolean speaks(Language one) {
    return languages != null && languages.contains(one.tag());
  }

  private List<String> allLanguages() {
    Stream<String> others = Languages.all().stream().filter(this::speaks).map(Language::tag);
    return Stream.concat(Stream.of(mainLanguage()), others).distinct().toList();
  }

  private Set<Tool> allTools() {
    return EnumSet.allOf(Tool.class).stream().filter(this::has).collect(Collectors.toSet());
  }

  /** The type chosen; software for companies until one is. */
  public ProductType chosenType() {
    return Arrays.stream(ProductType.values())
        .filter(one -> one.name().equals(type))
        .findFirst()
        .orElse(ProductType.SAAS);
  }

  /** Calls a week as typed, or a usual number. */
  public String callsOrUsual() {
    return calls == null ? Integer.toString(USUAL_CALLS) : calls;
  }

  /**
   * The answers.
   *
   * @throws InvalidInput naming the first field that is missing or wrong
   */
  WizardAnswers answers() {
    String name = PlainText.cleanLine(Objects.requireNonNullElse(product, ""), 80);
    if (name.isEmpty()) {
      throw new InvalidInput("product", "Say what customers call your product or company.");
    }
    Integer score = nps == null || nps.isBlank() ? null : number("nps", nps, -100, 100);
    return new WizardAnswers(
        name,
        chosenType(),
        chosen(Moment.class, moments),
        score,
        allTools(),
        owner,
        allLanguages(),
        number("calls", callsOrUsual(), 1, 10_000));
  }

  private static int number(String field, String text, int least, int most) {
    if (text.strip().matches("[-+]?[0-9]{1,6}")) {
      int number = Integer.parseInt(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new InvalidInput(field, "Enter a whole number from %,d to %,d.".formatted(least, most));
  }

  private static <E extends Enum<E>> Set<E> chosen(Class<E> type, @Nullable List<String> names) {
    Set<E> chosen = EnumSet.noneOf(type);
    for (E one : EnumSet.allOf(type)) {
      if (names != null && names.contains(one.name())) {
        chosen.add(one);
      }
    }
    return chosen;
  }

  /** The question to which a field belongs. */
  static int question(String field) {
    return switch (field) {
      case "product" -> 1;
      case "nps" -> 3;
      default -> LAST;
    };
  }
}
