using Gate.Core.Configuration;
using Gate.Core.Diagnostics;
using Gate.Workspace.Histories;

namespace Gate.Workspace.Tests.Histories;

public sealed class PostgresqlHistoryStoreTests(PostgresqlServer server) : IClassFixture<PostgresqlServer>
{
    private PostgresqlHistoryStore Store => new("GATE_HISTORY", server.Connection);

    [PostgresqlFact]
    public void What_is_appended_is_read_back_as_from_files()
    {
        using var folder = new TemporaryFolder();
        var files = new HistoryStore(folder.At("baselines"));
        var newer = HistoryWriter.Machine with { Notes = new Dictionary<string, string>(StringComparer.Ordinal) { ["tool"] = "0.2.0" } };
        foreach (var day in (int[])[3, 1, 2, 1])
        {
            var session = HistoryWriter.Session($"s{day}", day, "same", day < 3 ? HistoryWriter.Machine : newer);
            files.Append(session);
            Store.Append(session);
        }

        Assert.Equal(HistoryFormat.Write(files.Read("bench-01", "same")), HistoryFormat.Write(Store.Read("bench-01", "same")));
        Assert.Equal(HistoryFormat.Write(files.Read("bench-01", "same", id => id.Name == "A.Fast")), HistoryFormat.Write(Store.Read("bench-01", "same", id => id.Name == "A.Fast")));
        Assert.Contains(("bench-01", "same"), Store.List());
        Assert.Empty(Store.Read("bench-01", "other").Sessions);
    }

    [PostgresqlFact]
    public void Many_sessions_at_once_are_added_as_far_as_they_are_not_there()
    {
        Store.Append(HistoryWriter.Session("s1", 1, "import"));
        var sessions = Enumerable.Range(0, 50).Select(day => HistoryWriter.Session($"s{day}", day, "import")).ToList();

        Store.Append(Gate.Core.Histories.HistoryJoin.Of("import", "bench-01", sessions));

        var read = Store.Read("bench-01", "import");
        Assert.Equal(50, read.Sessions.Count);
        Assert.Equal(Enumerable.Range(0, 50).Select(day => 100.0 + day), read.Series[0].Points.Select(point => point!.Value));
    }

    [PostgresqlFact]
    public void Of_twenty_processes_that_append_at_once_and_are_killed_in_between_nothing_is_lost_or_doubled() =>
        TwentyWriters.LoseAndDoubleNothing(Store, ["append-postgresql", server.Connection]);

    [PostgresqlFact]
    public void Hostile_names_are_values_and_what_the_server_cannot_hold_is_refused_whole()
    {
        Store.Append(HistoryWriter.Session("'); drop table gate_points; --", 1, "hostile"));

        var refused = Assert.Throws<GateException>(() => Store.Append(HistoryWriter.Session("nul\0", 2, "hostile")));

        Assert.Equal("GATE5107", refused.Diagnostics[0].Code.Id);
        Assert.Equal("'); drop table gate_points; --", Assert.Single(Store.Read("bench-01", "hostile").Sessions).Id);
    }

    [Fact]
    public void A_variable_that_is_not_set_and_a_server_that_is_not_there_are_said()
    {
        var configuration = new GateConfiguration { Suites = [], HistoryVariable = "GATE_HISTORY" };

        var unset = Assert.Throws<GateException>(() => HistoryStores.Open(configuration, "/", new Dictionary<string, string>()).List());
        var malformed = Assert.Throws<GateException>(() => HistoryStores.Open(configuration, "/", new Dictionary<string, string> { ["GATE_HISTORY"] = "Password=secret;Nonsense=1" }).List());

        Assert.Equal(("GATE5106", "GATE5107"), (unset.Diagnostics[0].Code.Id, malformed.Diagnostics[0].Code.Id));
        Assert.Contains("GATE_HISTORY", unset.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", malformed.Message, StringComparison.Ordinal);
    }
}
