package dev.penumbra.app.recommend;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.recommend.RecommendModel.Lack;
import dev.penumbra.app.recommend.advice.Advice;
import dev.penumbra.app.screen.Card;
import dev.penumbra.app.screen.EmptyState;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.screen.Undertaking;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Words;
import dev.penumbra.simulator.recommendation.Recommendation.Refusal;
import dev.penumbra.simulator.recommendation.Recommendation.ServicePlan;
import dev.penumbra.simulator.recommendation.Recommendation.ZonePlan;
import dev.penumbra.simulator.store.StoredRun;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Figures at the top, the zones of a service and what was refused below, the file at the right. */
final class RecommendView extends StackPane {
  private static final double LEAST_RUN_WIDTH = 140;

  private final RecommendModel model;
  private final ScreenContext context;
  private final Words words;
  private final Headlines headlines;
  private final PlanTable plans;
  private final Label why = new Label();
  private final VBox refused = new VBox();
  private final ComboBox<String> service = new ComboBox<>();
  private final ComboBox<StoredRun> run = new ComboBox<>();
  private final ReasonLines reasons;
  private boolean showing;

  /** What the screen's buttons ask for. */
  interface Asked {
    /** Another run is looked at. */
    void look(StoredRun run);

    /** The scenario is run. */
    void run();

    /** What there is no run of to compare with is run. */
    void runBaselines();

    /** A text is kept in a file. */
    void save(String name, String text);
  }

  RecommendView(RecommendModel model, Asked asked, ScreenContext context, Undertaking baselines) {
    this.model = model;
    this.context = context;
    words = context.words();
    headlines = new Headlines(words, context.figures());
    plans = new PlanTable(words, context.figures(), context::fail);
    reasons = new ReasonLines(context.figures());
    ExportPane export = new ExportPane(model, asked::save, words);
    Card file = new Card(words.text("recommend.export"), export, export.formats());
    file.getStyleClass().add("side-card");
    VBox middle = new VBox(bar(asked, baselines), headlines, zones(), refusals());
    middle.getStyleClass().add("column");
    HBox.setHgrow(middle, Priority.ALWAYS);
    HBox whole = new HBox(middle, file);
    whole.getStyleClass().addAll("columns", "recommend-columns");
    StackPane lacking = new StackPane();
    model.lack.subscribe(lack -> {
      lacking.getChildren().setAll(lacking(lack, asked));
      lacking.setVisible(lack != Lack.NOTHING);
      whole.setVisible(lack == Lack.NOTHING);
    });
    getChildren().addAll(whole, lacking);
    model.advice.subscribe(_ -> showAdvice());
    model.service.subscribe(_ -> showService());
    model.runs.subscribe(_ -> showRuns());
  }

  private Node lacking(Lack lack, Asked asked) {
    Button start = new Button(words.text("top.run"), Icon.RUN.node());
    start.setId("recommend-run");
    start.getStyleClass().add(Styles.ACCENT);
    start.setOnAction(_ -> asked.run());
    return switch (lack) {
      case NOTHING -> new Region();
      case SCENARIO -> new EmptyState(
          Icon.RECOMMEND, words.text("map.empty"), words.text("recommend.none.scenario"));
      case WORKSPACE -> new EmptyState(
          Icon.FAILED, words.text("recommend.none.workspace"), words.text("recommend.none.workspace.advice"));
      case RUN -> new EmptyState(
          Icon.RECOMMEND, words.text("recommend.none.run"), words.text("recommend.none.run.advice"), start);
    };
  }

  private Label label(String key) {
    Label label = new Label(words.text(key));
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private Node bar(Asked asked, Undertaking baselines) {
    service.setId("recommend-service");
    service.setAccessibleText(words.text("recommend.service"));
    service.setOnAction(_ -> {
      if (!showing && service.getSelectionModel().getSelectedIndex() >= 0) {
        model.service.set(service.getSelectionModel().getSelectedIndex());
      }
    });
    run.setId("recommend-of");
    run.setAccessibleText(words.text("recommend.run"));
    run.setConverter(new RunNames(words, context.figures()));
    run.setOnAction(_ -> {
      if (!showing && run.getValue() != null) {
        asked.look(run.getValue());
      }
    });
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    service.setMinWidth(Region.USE_PREF_SIZE);
    run.setMinWidth(LEAST_RUN_WIDTH); // where room is short, only the name of the run is cut
    HBox bar = new HBox(label("recommend.service"), service, label("recommend.run"), run, gap,
        missing(asked, baselines));
    bar.getStyleClass().add("document-bar");
    return bar;
  }

  /** Runs what there is no run of; only there when something is missing. */
  private Node missing(Asked asked, Undertaking baselines) {
    Button start = new Button(words.text("recommend.baselines"), Icon.RUN.node());
    start.setId("run-baselines");
    start.setMinWidth(Region.USE_PREF_SIZE);
    start.setOnAction(_ -> asked.runBaselines());
    return baselines.node(
        start, model.advice.map(now -> now.filter(a -> a.never().isEmpty() || a.always().isEmpty()).isPresent()),
        "baselines", words);
  }

  private Node zones() {
    why.setId("recommend-why");
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    why.getStyleClass().addAll("muted", "why-line");
    plans.getSelectionModel()
        .selectedItemProperty()
        .subscribe(plan -> why.setText(plan == null ? "" : because(plan)));
    VBox.setVgrow(plans, Priority.ALWAYS);
    VBox content = new VBox(plans, why);
    content.getStyleClass().add("form-content");
    Card card = new Card(words.text("recommend.plans"), content, plans.filter());
    VBox.setVgrow(card, Priority.ALWAYS);
    return card;
  }

  private String because(ZonePlan plan) {
    return words.text("recommend.because", ZoneNames.of(plan.zone(), model.zones.get()), reasons.of(plan.reason()));
  }

  private Node refusals() {
    refused.setId("refused");
    refused.getStyleClass().add("problem-list");
    ScrollPane scroll = new ScrollPane(refused);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().addAll("bare-scroll", "refused-scroll");
    return new Card(words.text("recommend.refused"), scroll);
  }

  private void showRuns() {
    showing = true;
    run.getItems().setAll(model.runs.get());
    model.advice.get().ifPresent(a -> run.setValue(a.run().run()));
    showing = false;
  }

  private void showAdvice() {
    model.advice.get().ifPresent(advice -> {
      showing = true;
      service.getItems()
          .setAll(advice.recommendation().services().stream().map(s -> s.service().value()).toList());
      service.getSelectionModel().select(Math.min(model.service.get(), service.getItems().size() - 1));
      run.setValue(advice.run().run());
      showing = false;
    });
    showService();
  }

  private void showService() {
    model.advice.get().filter(a -> model.service.get() < a.recommendation().services().size()).ifPresent(this::show);
  }

  private void show(Advice advice) {
    ServicePlan plan = advice.recommendation().services().get(model.service.get());
    headlines.show(advice, plan.service());
    plans.show(plan, model.zones.get());
    refused.getChildren().setAll(plan.refused().stream().map(this::line).toList());
    if (plan.refused().isEmpty()) {
      Label none = new Label(words.text("recommend.refused.none"));
      none.getStyleClass().add("muted");
      refused.getChildren().add(none);
    }
  }

  private Node line(Refusal refusal) {
    Label zone = new Label(ZoneNames.of(refusal.zone(), model.zones.get()));
    zone.getStyleClass().add("section-title");
    Label by = new Label(words.text("recommend.refused.by", refusal.by(), context.figures().count(refusal.cycles())));
    by.getStyleClass().add("muted");
    HBox head = new HBox(zone, by);
    head.getStyleClass().add("form-line");
    Label reason = new Label(reasons.of(refusal.reason()));
    reason.setWrapText(true);
    reason.getStyleClass().add("muted");
    return new VBox(head, reason);
  }
}
