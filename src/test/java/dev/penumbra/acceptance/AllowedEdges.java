package dev.penumbra.acceptance;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which room may use which others, and which packages of libraries. A name means that package and no other; one that
 * ends in {@code ..} means those below it as well.
 */
record AllowedEdges(SortedMap<String, List<String>> rooms) {
  private static final String ROOT = "dev.penumbra.";

  /** What any room may use: the language, time as values, marks of what may be null. */
  private static final List<String> EVERYWHERE = List.of(
      "java.lang", "java.lang.invoke", "java.lang.runtime", "java.math", "java.nio.charset", "java.time..", "java.util",
      "java.util.function", "java.util.regex", "java.util.stream", "org.jspecify.annotations");

  /** One line per room: the room, then what it may use. */
  static AllowedEdges parse(String text) {
    SortedMap<String, List<String>> rooms = new TreeMap<>();
    for (String line : text.lines().map(l -> l.replaceFirst("#.*", "").strip()).filter(l -> !l.isEmpty()).toList()) {
      String[] sides = line.split(" *-> *", -1);
      List<String> uses = sides.length < 2 ? List.of() : Arrays.asList(sides[1].split(", *"));
      if (rooms.put(sides[0], uses) != null) {
        throw new IllegalArgumentException("room '" + sides[0] + "' is listed twice");
      }
    }
    return new AllowedEdges(rooms);
  }

  /** The same without one edge. */
  AllowedEdges without(String from, String to) {
    SortedMap<String, List<String>> fewer = new TreeMap<>(rooms);
    fewer.computeIfPresent(from, (_, uses) -> uses.stream().filter(u -> !u.equals(to)).toList());
    return new AllowedEdges(fewer);
  }

  /** Names listed that match none of the packages there are. */
  SortedSet<String> unknown(Set<String> packages) {
    SortedSet<String> unknown = new TreeSet<>();
    rooms.forEach((from, uses) -> {
      unknown.add(from);
      unknown.addAll(uses);
    });
    unknown.removeIf(name -> packages.stream().anyMatch(p -> matches(name, p)));
    return unknown;
  }

  /** Every use that is not listed, with the classes on both sides. */
  SortedSet<String> violations(JavaClasses classes) {
    SortedSet<String> wrong = new TreeSet<>();
    for (JavaClass type : classes) {
      String from = shorten(type.getPackageName());
      for (var dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass used = dependency.getTargetClass().getBaseComponentType();
        String to = shorten(used.getPackageName());
        if (!used.isPrimitive() && !from.equals(to) && !isAllowed(from, to)) {
          wrong.add(from + " -> " + to + ": " + type.getSimpleName() + " uses " + used.getSimpleName());
        }
      }
    }
    return wrong;
  }

  private boolean isAllowed(String from, String to) {
    return EVERYWHERE.stream().anyMatch(name -> matches(name, to)) || rooms.entrySet()
        .stream()
        .filter(room -> matches(room.getKey(), from))
        .anyMatch(room -> matches(room.getKey(), to) || room.getValue().stream().anyMatch(name -> matches(name, to)));
  }

  private static boolean matches(String name, String packageName) {
    if (!name.endsWith("..")) {
      return name.equals(packageName);
    }
    String stem = name.substring(0, name.length() - 2);
    return packageName.equals(stem) || packageName.startsWith(stem + ".");
  }

  /** Our own packages are named without what they all begin with. */
  static String shorten(String packageName) {
    return packageName.startsWith(ROOT) ? packageName.substring(ROOT.length()) : packageName;
  }
}
