using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Histories;

namespace Gate.Workspace.Histories;

/// <summary>Where the history is kept: files beside gate.yml, or a PostgreSQL server. Any number of writers may append at once; nothing is lost or doubled.</summary>
public interface IHistoryStore
{
    /// <summary>Adds sessions of one suite and testbed; those that are there already stay as they are.</summary>
    /// <exception cref="GateException">The names cannot be files, or the store refused; what was stored before is unchanged.</exception>
    void Append(History added);

    /// <summary>What is stored of a suite on a testbed, with the wanted benchmarks only; without sessions where nothing is.</summary>
    /// <exception cref="GateException">It cannot be read.</exception>
    History Read(string testbed, string suite, Func<BenchmarkId, bool> wanted);

    /// <summary>The testbeds and suites that have a history, in ordinal order.</summary>
    IReadOnlyList<(string Testbed, string Suite)> List();
}

/// <summary>What all stores can do by the three.</summary>
public static class HistoryStoreReading
{
    /// <summary>What is stored of a suite on a testbed; without sessions where nothing is.</summary>
    public static History Read(this IHistoryStore store, string testbed, string suite) => store.Read(testbed, suite, static _ => true);
}
