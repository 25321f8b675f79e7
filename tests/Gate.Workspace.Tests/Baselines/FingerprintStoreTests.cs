using Gate.Core.Diagnostics;
using Gate.Workspace.Baselines;

namespace Gate.Workspace.Tests.Baselines;

public sealed class FingerprintStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private FingerprintStore Store => new(_folder.At("baselines"));

    private BaselineStore Baselines => new(_folder.At("baselines"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_name_is_nobodys_at_first() => Assert.False(Store.TryRead("bench-01", out _));

    [Fact]
    public void What_was_written_is_read()
    {
        var file = Store.Write(BaselineWriter.Machine);

        Assert.Equal("baselines/bench-01/_testbed.json", file);
        Assert.True(Store.TryRead("bench-01", out var read));
        Assert.Equal(BaselineWriter.Machine.Identity, read.Identity);
        Assert.Equal(BaselineWriter.Machine.Notes, read.Notes);
        Assert.Equal(FingerprintFormat.Write(BaselineWriter.Machine), FingerprintFormat.Write(read));
    }

    [Fact]
    public void The_file_is_no_baseline_and_pruning_leaves_it()
    {
        Store.Write(BaselineWriter.Machine);
        Baselines.Write(BaselineUpdate.Empty("pools", BaselineWriter.Machine).Add(BaselineWriter.Session("s1"), BaselineWriter.Measured("A", 1)));

        var listed = Baselines.List();
        Baselines.Prune([], BaselineWriter.Learn, isDryRun: false);

        Assert.Equal("pools", Assert.Single(listed).Suite);
        Assert.Empty(Baselines.List());
        Assert.True(Store.TryRead("bench-01", out _));
    }

    [Fact]
    public void A_suite_may_be_called_testbed()
    {
        Store.Write(BaselineWriter.Machine);

        Assert.False(Baselines.TryRead("bench-01", "testbed", out _));
    }

    [Fact]
    public void A_folder_that_was_copied_is_refused()
    {
        Store.Write(BaselineWriter.Machine);
        _folder.Write("baselines/bench-02/_testbed.json", File.ReadAllText(_folder.At("baselines", "bench-01", "_testbed.json")));

        Assert.Equal("GATE5002", Assert.Throws<GateException>(() => Store.TryRead("bench-02", out _)).Diagnostics[0].Code.Id);
    }

    [Theory]
    [InlineData("<<<<<<< HEAD", "GATE5001")]
    [InlineData("{ \"schema\": \"gate-testbed/2\" }", "GATE5003")]
    [InlineData("{ \"schema\": \"gate-testbed/1\" }", "GATE5002")]
    [InlineData("{ \"schema\": \"gate-testbed/1\", \"testbed\": { \"name\": \"bench-01\", \"identity\": [], \"notes\": {} } }", "GATE5002")]
    public void A_text_that_is_no_machine_is_refused(string text, string code)
    {
        _folder.Write("baselines/bench-01/_testbed.json", text);

        Assert.Equal(code, Assert.Throws<GateException>(() => Store.TryRead("bench-01", out _)).Diagnostics[0].Code.Id);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("accepted.json")]
    public void A_name_that_leads_elsewhere_is_refused(string name) =>
        Assert.Equal("GATE5006", Assert.Throws<GateException>(() => Store.Write(BaselineWriter.Machine with { Name = name })).Diagnostics[0].Code.Id);
}
