package dev.penumbra.app.scenario.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A place in a document, written as problems write it: {@code services[2].objective.latencyMillis}. */
public record Where(List<Step> steps) {
  /** The whole document. */
  public static final Where ROOT = new Where(List.of());

  /** One step down. */
  public sealed interface Step {}

  /** To the value of a key. */
  public record Key(String name) implements Step {}

  /** To an element of a list, from 0. */
  public record Index(int position) implements Step {}

  public Where {
    steps = List.copyOf(steps);
  }

  /** The value of a key here. */
  public Where key(String name) {
    return with(new Key(name));
  }

  /** An element of the list here. */
  public Where index(int position) {
    return with(new Index(position));
  }

  private Where with(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Where(longer);
  }

  public boolean isRoot() {
    return steps.isEmpty();
  }

  /** What this is a part of; throws {@link java.util.NoSuchElementException} for the whole document. */
  public Where parent() {
    steps.getLast();
    return new Where(steps.subList(0, steps.size() - 1));
  }

  /** The last step; throws {@link java.util.NoSuchElementException} for the whole document. */
  public Step last() {
    return steps.getLast();
  }

  /** Name of the last step, with brackets when it is an element. */
  public String lastName() {
    return steps.isEmpty() ? "" : written(steps.getLast());
  }

  private static String written(Step step) {
    return switch (step) {
      case Key(String name) -> name;
      case Index(int position) -> "[" + position + "]";
    };
  }

  /** True for this place and all below it. */
  public boolean contains(Where other) {
    return other.steps.size() >= steps.size() && other.steps.subList(0, steps.size()).equals(steps);
  }

  /** What stands here in a tree; a missing node when nothing does. */
  public JsonNode in(JsonNode tree) {
    JsonNode node = tree;
    for (Step step : steps) {
      node = switch (step) {
        case Key(String name) -> node.path(name);
        case Index(int position) -> node.path(position);
      };
    }
    return node.isNull() ? MissingNode.getInstance() : node;
  }

  @Override
  public String toString() {
    return steps.stream()
        .map(s -> s instanceof Key ? "." + written(s) : written(s))
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
