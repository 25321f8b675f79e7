using System.Diagnostics;
using Gate.Workspace.Histories;

namespace Gate.Workspace.Tests.Histories;

/// <summary>Twenty processes that append to one store at once, a third of which are killed while they do.</summary>
internal static class TwentyWriters
{
    private const int Each = 12;

    // Every writer says what it has stored; a killed one may have stored one session more than it came to say.
    public static void LoseAndDoubleNothing(IHistoryStore store, string[] append)
    {
        var writers = Enumerable.Range(0, 20).Select(i => SecondProcess.Start([.. append, $"w{i:00}", $"{Each}"])).ToList();
        var said = new List<string>();
        for (var i = 0; i < writers.Count; i++) said.AddRange(i % 3 == 0 ? KillAfter(writers[i], lines: i % 7) : Finish(writers[i]));

        var read = store.Read("bench-01", HistoryWriter.Suite);

        var ids = read.Sessions.Select(session => session.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Empty(said.Except(ids));
        Assert.InRange(ids.Count, 13 * Each, 20 * Each);
        Assert.All(read.Series, series => Assert.DoesNotContain(null, series.Points));
        Assert.All(read.Sessions.Zip(read.Series[0].Points), pair => Assert.Equal(100 + int.Parse(pair.First.Id[^3..]), pair.Second!.Value));

        for (var i = 0; i < writers.Count; i++) Finish(SecondProcess.Start([.. append, $"w{i:00}", $"{Each}"]));
        Assert.Equal(20 * Each, store.Read("bench-01", HistoryWriter.Suite).Sessions.Count);
    }

    private static List<string> Finish(Process writer)
    {
        using (writer)
        {
            var said = writer.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()).ToList();
            writer.WaitForExit();
            Assert.Equal(0, writer.ExitCode);
            return said;
        }
    }

    private static List<string> KillAfter(Process writer, int lines)
    {
        using (writer)
        {
            var said = new List<string>();
            while (said.Count < lines && writer.StandardOutput.ReadLine() is { } line) said.Add(line);
            writer.Kill();
            // What it had said before it was killed counts as well; a line that was cut off does not.
            var rest = writer.StandardOutput.ReadToEnd();
            said.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));
            writer.WaitForExit();
            return said;
        }
    }
}
