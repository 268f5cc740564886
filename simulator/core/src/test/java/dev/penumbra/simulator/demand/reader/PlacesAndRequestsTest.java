package dev.penumbra.simulator.demand.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.simulator.demand.DemandTrace;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.demand.file.ColumnNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesAndRequestsTest {
  private static final Place CHICAGO = new Place("ORD", new GeoPoint(41.98, -87.9));
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir
  Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("table.csv"), content);
  }

  private static RequestReader requests(PlaceTable places) {
    return new RequestReader(places, Instant.EPOCH, MINUTE, 1, ColumnNames.USUAL);
  }

  @Test
  void places_columnsInAnyOrder_areFoundByName() throws IOException {
    PlaceTable table = PlaceTable.read(file("""
        \uFEFFlongitude,Latitude,name,place,time_zone
        -87.9,41.98,"O'Hare, Chicago",ORD,America/Chicago
        139.78,35.55,Haneda,HND,
        """));
    assertThat(table.places()).extracting(Place::id).containsExactly("ORD", "HND");
    assertThat(table.timeZones()).containsExactly(Optional.of(ZoneId.of("America/Chicago")), Optional.empty());
  }

  @Test
  void places_duplicateIdBadCoordinatesAndZone_areAllListed() throws IOException {
    Path file = file("""
        place,latitude,longitude,time_zone
        ORD,41.98,-87.9,Chicago
        ORD,41,-87,
        HND,135.55,139.78,
        -x,0,0,
        """);
    var e = catchThrowableOfType(InvalidInputException.class, () -> PlaceTable.read(file));
    assertThat(e.problems()).extracting(p -> p.path())
        .containsExactly("table.csv:2", "table.csv:3", "table.csv:4", "table.csv:5");
    assertThat(e).hasMessageContaining("'ORD' as in table.csv:2").hasMessageContaining("time zone 'Chicago'");
  }

  @Test
  void requests_byPlace_areCountedPerSlot() throws IOException {
    Path file = file("time,place\n2001-03-05T12:00:59.9Z,ORD\n2001-03-05T12:01:00Z,ORD\n2001-03-05T12:01:00Z,ORD\n");
    var table = PlaceTable.of(CHICAGO, Optional.empty());
    DemandTrace trace = requests(table).read(file);
    assertThat(List.of(trace.count(0, 0), trace.count(0, 1))).containsExactly(1.0, 2.0);
  }

  @Test
  void requests_byCoordinates_areCountedInCells() throws IOException {
    Path file = file("""
        time,latitude,longitude
        2001-03-05T12:00:00Z,41.98,-87.9
        2001-03-05T12:00:01Z,41.6,-87.6
        2001-03-05T12:00:02Z,-90,180
        """);
    DemandTrace trace = requests(PlaceTable.NONE).read(file);
    assertThat(trace.places()).extracting(Place::id).containsExactly("41.500N-87.500W", "89.500S-180.000E");
    assertThat(trace.count(0, 0)).isEqualTo(2);
    assertThat(trace.places().getFirst().location().distanceKm(CHICAGO.location())).isCloseTo(62, within(5.0));
  }

  @Test
  void requests_backwardsOrNowhere_areRefused() throws IOException {
    Path file = file("time,latitude,longitude\n2001-03-05T12:00Z,1,1\n2001-03-05T11:59Z,1,1\n2001-03-05T12:01Z,x,1\n");
    assertThatThrownBy(() -> requests(PlaceTable.NONE).read(file))
        .hasMessageContaining("table.csv:3")
        .hasMessageContaining("table.csv:4");
  }

  @Test
  void requests_azureTraceOfOneDay_keepsEveryRow() {
    Path file = ReferenceData.file("demand/azure-llm-conv-per-request.csv");
    var utc = PlaceTable.of(CHICAGO, Optional.of(ZoneOffset.UTC));
    var columns = ColumnNames.USUAL.withTime("TIMESTAMP");
    DemandTrace trace = new RequestReader(utc, Instant.EPOCH, MINUTE, 1, columns).read(file);
    assertThat(trace.total()).isEqualTo(ReferenceData.lines(file).size() - 1);
  }

  @Test
  void counts_airDeparturesMadeLong_keepEveryFlightOfEachAirport() {
    var wide = ReferenceData.lines(ReferenceData.file("demand/us-air-departures-2001-15min.csv.gz"));
    String[] names = wide.getFirst().split(",", -1);
    List<Place> places = new ArrayList<>();
    for (int i = 1; i < 6; i++) {
      places.add(new Place(names[i], new GeoPoint(i, i)));
    }
    List<String> rows = new ArrayList<>(List.of("time,place,count"));
    double[] totals = new double[5];
    for (String line : wide.subList(1, wide.size())) {
      String[] cells = line.split(",", -1);
      for (int i = 0; i < totals.length; i++) {
        rows.add(cells[0] + "," + names[i + 1] + "," + cells[i + 1]);
        totals[i] += Double.parseDouble(cells[i + 1]);
      }
    }
    List<Optional<ZoneId>> zones = List.of("America/Chicago", "America/Chicago", "America/New_York",
        "America/Los_Angeles", "America/Phoenix").stream().map(z -> Optional.of(ZoneId.of(z))).toList();
    var trace = new CountReader(new PlaceTable(places, zones), Optional.empty())
        .read(ReferenceData.write(folder, rows));
    assertThat(trace.slotMillis()).isEqualTo(900_000);
    for (int i = 0; i < totals.length; i++) {
      assertThat(trace.total(i)).isEqualTo(totals[i]);
    }
  }
}
