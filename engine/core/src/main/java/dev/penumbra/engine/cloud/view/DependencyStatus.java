package dev.penumbra.engine.cloud.view;

/** How far the dependencies of a service in a zone are, taken together. */
public enum DependencyStatus {
  ABSENT, PROVISIONING, READY, FAILED
}
