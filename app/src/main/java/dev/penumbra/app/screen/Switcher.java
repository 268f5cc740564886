package dev.penumbra.app.screen;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/**
 * Buttons in a row of which one is always pressed.
 *
 * @param <E> what they stand for
 */
public final class Switcher<E extends Enum<E>> extends HBox {
  private final Map<E, ToggleButton> buttons;

  /**
   * Buttons that follow a value and set it.
   *
   * @param all what can be chosen, at least two, in their order
   * @param name what each is called
   * @param id what the buttons' ids begin with, followed by the constant in lower case
   */
  public Switcher(Property<E> current, List<E> all, Function<E, String> name, String id) {
    buttons = new EnumMap<>(all.getFirst().getDeclaringClass());
    ToggleGroup group = new ToggleGroup();
    for (E each : all) {
      ToggleButton button = new ToggleButton(name.apply(each));
      button.setId(id + "-" + each.name().toLowerCase(Locale.ROOT));
      button.setToggleGroup(group);
      String pill = each == all.getFirst()
          ? Styles.LEFT_PILL
          : each == all.getLast() ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
      button.getStyleClass().addAll(Styles.SMALL, pill);
      button.setOnAction(_ -> current.setValue(each));
      current.subscribe(now -> button.setSelected(now == each));
      button.selectedProperty().subscribe(on -> button.setSelected(on || current.getValue() == each));
      buttons.put(each, button);
      getChildren().add(button);
    }
  }

  /** Calls one of them something else. */
  public void rename(E which, String name) {
    Optional.ofNullable(buttons.get(which)).ifPresent(button -> button.setText(name));
  }
}
