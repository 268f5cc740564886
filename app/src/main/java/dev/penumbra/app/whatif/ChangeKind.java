package dev.penumbra.app.whatif;

import java.util.Locale;

/** What can become different. */
enum ChangeKind {
  OUTAGE("zoneOutage"), PRICES("prices"), SURGE("demandSurge"), POLICY("policy"), OBJECTIVE("serviceObjective");

  private final String key;

  ChangeKind(String key) {
    this.key = key;
  }

  /** Under which a turn has it. */
  String key() {
    return key;
  }

  /** Part of the ids of its controls. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Key of what people call it. */
  String titleKey() {
    return switch (this) {
      case OUTAGE -> "whatif.outage";
      case PRICES -> "whatif.prices";
      case SURGE -> "whatif.surge";
      case POLICY -> "whatif.policy";
      case OBJECTIVE -> "whatif.objective";
    };
  }
}
