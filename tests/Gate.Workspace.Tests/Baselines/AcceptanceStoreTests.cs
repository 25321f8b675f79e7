using Gate.Core.Baselines;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Workspace.Baselines;

namespace Gate.Workspace.Tests.Baselines;

public sealed class AcceptanceStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private AcceptanceStore Store => new(_folder.At("baselines"));

    public void Dispose() => _folder.Dispose();

    private static Acceptance Accepted(string name, double ratio, int day) =>
        new(new BenchmarkId("pools", name), "time", ratio, "ada", "It buys correctness: \"no torn reads\".", new DateOnly(2025, 6, day));

    [Fact]
    public void Nothing_is_accepted_at_first() => Assert.Empty(Store.Read());

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void What_was_added_is_read_in_any_culture(string culture)
    {
        using var set = new CultureScope(culture);
        Acceptance[] accepted = [Accepted("A", 1.25, 1), Accepted("B", double.PositiveInfinity, 2)];

        Store.Add(accepted);

        Assert.Equal(accepted, Store.Read());
        Assert.Contains("\"until\": \"2025-06-01\"", File.ReadAllText(_folder.At("baselines", "accepted.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_acceptance_of_the_same_finding_replaces_the_earlier()
    {
        Store.Add([Accepted("A", 1.25, 1), Accepted("B", 1.5, 1)]);

        Store.Add([Accepted("A", 2, 3)]);

        Assert.Equal([Accepted("A", 2, 3), Accepted("B", 1.5, 1)], Store.Read());
    }

    [Fact]
    public void An_acceptance_holds_up_to_its_last_day()
    {
        Store.Add([Accepted("A", 1.25, 1), Accepted("B", 1.5, 2)]);

        var onTheDay = Store.RemoveExpired(new DateOnly(2025, 6, 1), isDryRun: false);
        var dry = Store.RemoveExpired(new DateOnly(2025, 6, 2), isDryRun: true);
        var after = Store.RemoveExpired(new DateOnly(2025, 6, 2), isDryRun: false);

        Assert.Empty(onTheDay);
        Assert.Equal([Accepted("A", 1.25, 1)], dry);
        Assert.Equal(dry, after);
        Assert.Equal([Accepted("B", 1.5, 2)], Store.Read());
    }

    [Theory]
    [InlineData("{ \"schema\": \"gate-accepted/2\" }", "GATE5003")]
    [InlineData("{ \"schema\": \"gate-accepted/1\" }", "GATE5002")]
    [InlineData("{ \"schema\": \"gate-accepted/1\", \"accepted\": [ {} ] }", "GATE5002")]
    [InlineData("{ \"schema\": \"gate-accepted/1\", \"accepted\": [ { \"suite\": \"s\", \"benchmark\": \"b\", \"metric\": \"time\", \"ratio\": 0, \"by\": \"\", \"reason\": \"\", \"until\": \"2025-01-01\" } ] }", "GATE5002")]
    [InlineData("{ \"schema\": \"gate-accepted/1\", \"accepted\": [ { \"suite\": \"s\", \"benchmark\": \"b\", \"metric\": \"time\", \"ratio\": 1, \"by\": \"\", \"reason\": \"\", \"until\": \"31.12.2025\" } ] }", "GATE5002")]
    [InlineData("nonsense", "GATE5001")]
    public void A_text_that_holds_no_acceptances_is_refused(string text, string code)
    {
        _folder.Write("baselines/accepted.json", text);

        Assert.Equal(code, Assert.Throws<GateException>(() => Store.Read()).Diagnostics[0].Code.Id);
    }
}
