using System.Diagnostics;
using Gate.Workspace.Baselines;
using Gate.Workspace.Files;
using Gate.Workspace.Histories;

namespace Gate.Workspace.Tests;

/// <summary>This assembly started as a program of its own: a second process for the tests of locks.</summary>
internal static class SecondProcess
{
    public static int Main(string[] arguments) => arguments switch
    {
        ["hold", var path] => Hold(path),
        ["update", var folder, var id, var count] => Update(folder, id, int.Parse(count)),
        ["append", var folder, var id, var count] => Append(new HistoryStore(folder), id, int.Parse(count)),
        ["append-postgresql", var connection, var id, var count] => Append(new PostgresqlHistoryStore("GATE_HISTORY", connection), id, int.Parse(count)),
        _ => 2,
    };

    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(SecondProcess).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }

    // Holds a lock until the input ends or the process is killed.
    private static int Hold(string path)
    {
        if (!FileLock.TryAcquire(path, out var held)) return 1;
        Console.WriteLine("held");
        Console.ReadLine();
        held.Dispose();
        return 0;
    }

    private static int Update(string folder, string id, int count)
    {
        BaselineWriter.AddSessions(new BaselineStore(folder, AtomicFile.Create, TimeSpan.FromMinutes(2)), id, count);
        return 0;
    }

    // Says the id of each session once it is stored.
    private static int Append(IHistoryStore store, string id, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var session = $"{id}-{i:000}";
            store.Append(HistoryWriter.Session(session, day: i));
            Console.WriteLine(session);
        }

        return 0;
    }
}
