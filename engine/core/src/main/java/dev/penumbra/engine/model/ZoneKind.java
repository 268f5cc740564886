package dev.penumbra.engine.model;

/** What sort of place a provider offers. */
public enum ZoneKind {
  /** A full region. */
  REGION,
  /** A small site of a region in another city. */
  LOCAL_ZONE,
  /** A site inside a carrier's mobile network. */
  WAVELENGTH_ZONE
}
