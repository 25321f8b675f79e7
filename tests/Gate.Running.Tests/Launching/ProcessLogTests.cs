using System.Text;
using Gate.Running.Launching;

namespace Gate.Running.Tests.Launching;

public sealed class ProcessLogTests
{
    [Fact]
    public async Task A_full_disk_takes_the_log_but_the_process_is_read_to_its_end()
    {
        using var output = new StreamReader(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("A line of output.\n", 10_000)) + "Unhandled exception. The end.\n")));
        using var log = new ProcessLog("/logs/candidate.log", new FullDisk());

        await log.Drain(output);

        Assert.Equal(-1, output.Peek());
        Assert.Contains("The end.", log.Ending(), StringComparison.Ordinal);
        Assert.Equal("The whole output is lost: No space left on device", log.Place);
    }

    [Fact]
    public async Task A_log_that_cannot_be_opened_is_lost_and_nothing_else_is()
    {
        var file = Path.GetTempFileName();

        using var log = ProcessLog.Open(Path.Combine(file, "candidate.log"));
        using var output = new StreamReader(new MemoryStream("Some output.\n"u8.ToArray()));
        await log.Drain(output);
        log.Delete();

        Assert.Equal("Some output.", log.Ending());
        Assert.StartsWith("The whole output is lost: ", log.Place, StringComparison.Ordinal);
        File.Delete(file);
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(ReadOnlySpan<char> buffer) => throw new IOException("No space left on device");
    }
}
