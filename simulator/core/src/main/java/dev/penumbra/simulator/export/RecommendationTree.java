package dev.penumbra.simulator.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.model.InstanceShape;
import dev.penumbra.simulator.recommendation.Recommendation;
import dev.penumbra.simulator.recommendation.Recommendation.Instances;
import dev.penumbra.simulator.recommendation.Recommendation.Refusal;
import dev.penumbra.simulator.recommendation.Recommendation.ServicePlan;
import dev.penumbra.simulator.recommendation.Recommendation.ZonePlan;
import dev.penumbra.simulator.run.result.RunIdentity;
import java.util.List;

/** A recommendation as a tree of keys and values; {@link RecommendationReader} is its inverse. */
final class RecommendationTree {
  private RecommendationTree() {}

  static ObjectNode of(Recommendation recommendation) {
    ObjectNode tree = mapping();
    tree.set("source", of(recommendation.source()));
    ArrayNode services = tree.putArray("services");
    recommendation.services().forEach(service -> services.add(of(service)));
    return tree;
  }

  private static ObjectNode mapping() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ArrayNode texts(List<?> values) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> list.add(value.toString()));
    return list;
  }

  private static ObjectNode of(RunIdentity source) {
    ObjectNode tree = mapping();
    tree.put("scenario", source.scenarioName()).put("scenarioHash", source.scenarioHash());
    tree.put("policy", source.policy()).put("seed", source.seed());
    ObjectNode versions = tree.putObject("versions");
    source.versions().forEach(versions::put);
    tree.put("start", source.start().toString()).put("end", source.end().toString());
    tree.put("slotMillis", source.axes().slot().toMillis());
    tree.set("services", texts(source.axes().services()));
    tree.set("zones", texts(source.axes().zones()));
    return tree;
  }

  private static ObjectNode of(ServicePlan service) {
    ObjectNode tree = mapping().put("service", service.service().value()).put("home", service.home().value());
    tree.set("full", of(service.full()));
    tree.set("shadow", of(service.shadow()));
    ArrayNode zones = tree.putArray("zones");
    service.zones().forEach(zone -> zones.add(of(zone)));
    ArrayNode refused = tree.putArray("refused");
    service.refused().forEach(refusal -> refused.add(of(refusal)));
    return tree;
  }

  private static ObjectNode of(InstanceShape shape) {
    return mapping().put("vcpu", shape.vcpu()).put("memoryGib", shape.memoryGib());
  }

  private static ObjectNode of(Refusal refusal) {
    ObjectNode tree = mapping().put("zone", refusal.zone().value());
    tree.put("by", refusal.by()).put("cycles", refusal.cycles());
    tree.set("reason", of(refusal.reason()));
    return tree;
  }

  private static ObjectNode of(ZonePlan zone) {
    ObjectNode tree = mapping().put("zone", zone.zone().value()).put("role", zone.role().word());
    tree.put("activeShare", zone.activeShare()).put("shadowShare", zone.shadowShare());
    tree.set("activeInstances", of(zone.active()));
    tree.set("shadowInstances", of(zone.shadow()));
    tree.set("scheduleUtc", texts(zone.schedule().toRanges()));
    tree.put("requestShare", zone.requestShare()).put("costNanoDollars", zone.cost().nanoDollars());
    tree.put("costShare", zone.costShare());
    tree.set("reason", of(zone.reason()));
    return tree;
  }

  private static ObjectNode of(Instances instances) {
    return mapping().put("typical", instances.typical()).put("most", instances.most());
  }

  private static ObjectNode of(Reason reason) {
    ObjectNode tree = mapping().put("rule", reason.rule());
    ArrayNode figures = tree.putArray("figures");
    for (Reason.Figure figure : reason.figures()) {
      figures.addObject().put("name", figure.name()).put("value", figure.value()).put("unit", figure.unit());
    }
    return tree;
  }
}
