package dev.penumbra.app.scenario.intake;

/** Why a line of a log is left out: as its reader says, or because nothing says where or of what service it is. */
public enum LogReason {
  TOO_LONG, MALFORMED, UNPARSABLE_TIME, NO_REQUEST, FAR_IN_TIME, UNPLACED, OF_NO_SERVICE
}
