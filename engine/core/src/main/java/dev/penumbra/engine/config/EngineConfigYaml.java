package dev.penumbra.engine.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penumbra.engine.activation.GuardConfig;
import dev.penumbra.engine.activation.SizingConfig;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.config.format.Codec;
import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.config.format.Values;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.prediction.PredictionModel;
import dev.penumbra.engine.prediction.PredictorConfig;
import dev.penumbra.engine.zones.RankingWeights;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The engine's section of a configuration file, in both directions. */
public final class EngineConfigYaml {
  private static final Range SHARE = Range.from(0, 1);

  /** The whole section; every key may be left out. */
  public static final Codec<EngineConfig> TYPE = engine();

  private EngineConfigYaml() {}

  /** The configuration; empty after at least one problem was added. */
  public static Optional<EngineConfig> read(JsonNode node, String path, Problems problems) {
    return TYPE.read(node, path, problems);
  }

  /** A tree that reads back to an equal configuration. */
  public static JsonNode write(EngineConfig config) {
    return TYPE.write(config);
  }

  /** The configuration of an empty section. */
  public static EngineConfig defaults() {
    return new EngineConfig(
        PolicyYaml.findDefault("expected-cost").orElseThrow(), PredictorConfig.DEFAULT, RankingWeights.DEFAULT,
        SizingConfig.DEFAULT, GuardConfig.DEFAULT, Duration.ofMinutes(5), Duration.ofMinutes(5),
        EngineConfig.AssumedLeads.DEFAULT);
  }

  private static Codec<EngineConfig> engine() {
    EngineConfig usual = defaults();
    Field<PolicyConfig> policy = Field.defaulting(
        "policy", PolicyYaml.TYPE, usual.policy(), "what decides where a service waits and serves");
    Field<PredictorConfig> prediction = Field.defaulting(
        "prediction", prediction(), usual.prediction(), "how demand is forecast");
    Field<RankingWeights> ranking = Field.defaulting(
        "ranking", ranking(), usual.ranking(), "how much each score counts in the order of zones");
    Field<SizingConfig> sizing = Field.defaulting(
        "sizing", sizing(), usual.sizing(), "how many instances a demand needs");
    Field<GuardConfig> guard = Field.defaulting(
        "guard", guard(), usual.guard(), "limits that no policy may pass");
    Field<Duration> probes = Field.defaulting(
        "probes", every("probes", "Health probes of shadows."), usual.probeEvery(), "how often shadows are probed");
    Field<Duration> synchronise = Field.defaulting(
        "synchronise", every("synchronise", "Synchronisation of replicas."), usual.synchroniseEvery(),
        "how often the state of replicas is synchronised");
    Field<EngineConfig.AssumedLeads> leads = Field.defaulting(
        "leads", leads(), usual.leads(), "lead times taken for true until they were measured");
    return Form.of(
        "engine", "How the engine decides; the same in a simulation and in live use.",
        v -> new EngineConfig(
            v.get(policy), v.get(prediction), v.get(ranking), v.get(sizing), v.get(guard), v.get(probes),
            v.get(synchronise), v.get(leads)),
        policy, prediction, ranking, sizing, guard, probes, synchronise, leads)
        .codec(
            c -> new Values().with(policy, c.policy())
                .with(prediction, c.prediction())
                .with(ranking, c.ranking())
                .with(sizing, c.sizing())
                .with(guard, c.guard())
                .with(probes, c.probeEvery())
                .with(synchronise, c.synchroniseEvery())
                .with(leads, c.leads()));
  }

  private static Codec<PredictorConfig> prediction() {
    PredictorConfig usual = PredictorConfig.DEFAULT;
    Field<PredictionModel> model = Field.defaulting(
        "model", Scalar.word(List.of(PredictionModel.values()), PredictionModel::word), usual.model(),
        "the way of forecasting");
    Field<Integer> horizon = Field.defaulting(
        "horizonSteps", Scalar.count("slots", 1, 100_000), usual.horizonSteps(), "how far ahead demand is forecast");
    Field<Duration> delay = Field.defaulting(
        "trainingDelay", Scalar.duration(true), usual.trainingDelay(),
        "from the last slot a model was trained on to the first cycle it serves");
    Field<Duration> retrain = Field.defaulting(
        "retrainEvery", Scalar.duration(false), usual.retrainEvery(), "time between trainings");
    Field<Duration> window = Field.defaulting(
        "trainingWindow", Scalar.duration(false), usual.trainingWindow(), "length of the past a model is trained on");
    return Form.of(
        "prediction", "How demand is forecast.",
        v -> new PredictorConfig(v.get(model), v.get(horizon), v.get(delay), v.get(retrain), v.get(window)),
        model, horizon, delay, retrain, window)
        .codec(
            c -> new Values().with(model, c.model())
                .with(horizon, c.horizonSteps())
                .with(delay, c.trainingDelay())
                .with(retrain, c.retrainEvery())
                .with(window, c.trainingWindow()));
  }

  private static Codec<RankingWeights> ranking() {
    RankingWeights usual = RankingWeights.DEFAULT;
    Scalar<Double> weight = Scalar.number("", Range.from(0, 1e9));
    Field<Double> proximity = Field.defaulting(
        "proximity", weight, usual.proximity(), "weight of a short round trip");
    Field<Double> cost = Field.defaulting("cost", weight, usual.cost(), "weight of low prices");
    Field<Double> capacity = Field.defaulting("capacity", weight, usual.capacity(), "weight of ample capacity");
    Field<Integer> candidates = Field.defaulting(
        "candidates", Scalar.count("zones", 1, 10_000), usual.candidates(),
        "zones per service that are looked at beyond ranking");
    return Form.of(
        "ranking", "How much each score counts in the order of zones; not all weights are 0.",
        v -> new RankingWeights(v.get(proximity), v.get(cost), v.get(capacity), v.get(candidates)),
        proximity, cost, capacity, candidates)
        .where(
            Form.Rule.of(
                "weights of which one at least is above 0",
                v -> v.get(proximity) + v.get(cost) + v.get(capacity) > 0 ? Optional.empty() : Optional.of("all 0"),
                proximity, cost, capacity))
        .codec(
            c -> new Values().with(proximity, c.proximity())
                .with(cost, c.cost())
                .with(capacity, c.capacity())
                .with(candidates, c.candidates()));
  }

  private static Codec<SizingConfig> sizing() {
    SizingConfig usual = SizingConfig.DEFAULT;
    Scalar<Double> inner = Scalar.number("", Range.within(0, 1));
    Field<Double> utilisation = Field.defaulting(
        "targetUtilisation", inner, usual.targetUtilisation(), "busy share that instances are planned for");
    Field<Double> safety = Field.defaulting(
        "squareRootSafety", Scalar.number("", Range.from(0, 1e9)), usual.squareRootSafety(),
        "a load of n servers gets at least n + this times the root of n");
    Field<Integer> least = Field.defaulting(
        "leastInstances", Scalar.count("instances", 1, 10_000), usual.leastInstances(), "that serve in a zone");
    Field<Double> quantile = Field.defaulting(
        "demandQuantile", inner, usual.demandQuantile(), "level of the forecast that instances are sized by");
    Field<Double> share = Field.defaulting(
        "shadowShare", Scalar.number("", SHARE), usual.shadowShare(),
        "instances of a shadow as a share of the full ones it may have to become; at least one");
    return Form.of(
        "sizing", "How many instances a demand needs.",
        v -> new SizingConfig(v.get(utilisation), v.get(safety), v.get(least), v.get(quantile), v.get(share)),
        utilisation, safety, least, quantile, share)
        .codec(
            c -> new Values().with(utilisation, c.targetUtilisation())
                .with(safety, c.squareRootSafety())
                .with(least, c.leastInstances())
                .with(quantile, c.demandQuantile())
                .with(share, c.shadowShare()));
  }

  private static Codec<GuardConfig> guard() {
    GuardConfig usual = GuardConfig.DEFAULT;
    Field<Boolean> kill = Field.defaulting(
        "killSwitch", Scalar.flag(), usual.killSwitch(), "true holds every deployment as it is");
    Field<Duration> stale = Field.defaulting(
        "staleAfter", Scalar.duration(true), usual.staleAfter(), "an older view of the cloud stops every step down");
    Field<Duration> up = Field.defaulting(
        "coolDownUp", Scalar.duration(true), usual.coolDownUp(), "time after a step up before a step down");
    Field<Duration> down = Field.defaulting(
        "coolDownDown", Scalar.duration(true), usual.coolDownDown(), "time after a step down before a step up");
    Scalar<Integer> zones = Scalar.count("zones", 0, 10_000);
    Field<Integer> active = Field.defaulting(
        "maxActiveZones", zones, usual.maxActiveZones(), "serving zones per service beside its home");
    Field<Integer> shadows = Field.defaulting(
        "maxShadowZones", zones, usual.maxShadowZones(), "zones with a shadow per service");
    Field<Money> budget = Field.defaulting(
        "hourlyBudgetUsd", Scalar.money("US dollars per hour"), usual.hourlyBudget(),
        "what all deployments beside the homes may cost");
    Field<Duration> idleAfter = Field.defaulting(
        "idleAfter", Scalar.duration(true), usual.idle().after(),
        "a shadow is ended when demand was low for so long and no more is forecast");
    Field<Double> idleInstances = Field.defaulting(
        "idleInstances", Scalar.number("full-size instances' worth of demand", Range.from(0, 1e9)),
        usual.idle().instances(), "demand below this is low; 0 ends no shadow");
    return Form.of(
        "guard", "Limits that no policy may pass.",
        v -> new GuardConfig(
            v.get(kill), v.get(stale), v.get(up), v.get(down), v.get(active), v.get(shadows), v.get(budget),
            new GuardConfig.IdleShadows(v.get(idleAfter), v.get(idleInstances))),
        kill, stale, up, down, active, shadows, budget, idleAfter, idleInstances)
        .codec(
            c -> new Values().with(kill, c.killSwitch())
                .with(stale, c.staleAfter())
                .with(up, c.coolDownUp())
                .with(down, c.coolDownDown())
                .with(active, c.maxActiveZones())
                .with(shadows, c.maxShadowZones())
                .with(budget, c.hourlyBudget())
                .with(idleAfter, c.idle().after())
                .with(idleInstances, c.idle().instances()));
  }

  private static Codec<Duration> every(String name, String help) {
    Field<Duration> every = Field.required("every", Scalar.wait(false), "time from one to the next");
    return Form.of(name, help, v -> v.get(every), every).codec(d -> new Values().with(every, d));
  }

  private static Codec<EngineConfig.AssumedLeads> leads() {
    EngineConfig.AssumedLeads usual = EngineConfig.AssumedLeads.DEFAULT;
    Field<Duration> cold = Field.defaulting(
        "cold", Scalar.wait(true), usual.cold(), "from nothing to serving");
    Field<Duration> warm = Field.defaulting(
        "warm", Scalar.wait(true), usual.warm(), "from a shadow to serving");
    Field<Duration> shadow = Field.defaulting(
        "shadow", Scalar.wait(true), usual.shadow(), "from nothing to a shadow");
    return Form.of(
        "leads", "Lead times taken for true until they were measured.",
        v -> new EngineConfig.AssumedLeads(v.get(cold), v.get(warm), v.get(shadow)), cold, warm, shadow)
        .codec(c -> new Values().with(cold, c.cold()).with(warm, c.warm()).with(shadow, c.shadow()));
  }
}
