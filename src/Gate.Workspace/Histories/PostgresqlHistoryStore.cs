using System.Data;
using Gate.Core.Benchmarks;
using Gate.Core.Diagnostics;
using Gate.Core.Histories;
using Gate.Workspace.Files;
using Npgsql;

namespace Gate.Workspace.Histories;

/// <summary>The history in three tables of a PostgreSQL database: gate_sessions, gate_series, gate_points. A session is appended in one transaction,
/// and its name is unique: a writer that was cut off left nothing, and one that asks again adds nothing.</summary>
/// <param name="variable">The environment variable that holds the connection.</param>
/// <param name="connection">The connection in Npgsql's form, "Host=…;Database=…;Username=…"; empty where the variable is not set.</param>
public sealed class PostgresqlHistoryStore(string variable, string connection) : IHistoryStore
{
    private const int Attempts = 4;
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    /// <inheritdoc />
    public void Append(History added)
    {
        if (!EntryName.IsValid(added.Suite)) throw new GateException(Codes.BaselineName, $"The suite name '{added.Suite}' cannot name a file.");
        if (!TestbedFolder.IsValid(added.Testbed)) throw new GateException(Codes.BaselineName, $"The testbed name '{added.Testbed}' cannot name a folder.");
        if (added.Sessions.Count > 0) _ = InTransaction(IsolationLevel.ReadCommitted, tables => tables.Append(added));
    }

    // What is read is of one moment, whatever others append meanwhile.
    /// <inheritdoc />
    public History Read(string testbed, string suite, Func<BenchmarkId, bool> wanted) => InTransaction(IsolationLevel.RepeatableRead, tables => tables.Read(testbed, suite, wanted));

    /// <inheritdoc />
    public IReadOnlyList<(string Testbed, string Suite)> List() => InTransaction(IsolationLevel.RepeatableRead, tables => tables.List());

    // Whatever is asked can be asked again: a session that was stored before the connection broke is not stored a second time.
    private T InTransaction<T>(IsolationLevel isolation, Func<PostgresqlTables, T> work)
    {
        if (connection.Length == 0) throw new GateException(Codes.HistoryConnection, $"gate.yml keeps the history in PostgreSQL, and the variable {variable}, which names the connection, is not set.");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Once(isolation, work);
            }
            catch (NpgsqlException error) when (error.IsTransient && attempt < Attempts)
            {
                Thread.Sleep(FirstPause * Math.Pow(2, attempt - 1));
            }
            catch (Exception error) when (error is NpgsqlException or ArgumentException or TimeoutException)
            {
                throw new GateException(Codes.HistoryServer, $"The PostgreSQL server of {variable} refused: {(error as PostgresException)?.MessageText ?? error.Message}");
            }
        }
    }

    private T Once<T>(IsolationLevel isolation, Func<PostgresqlTables, T> work)
    {
        using var opened = new NpgsqlConnection(connection);
        opened.Open();
        using var transaction = opened.BeginTransaction(isolation);
        var result = work(new PostgresqlTables(opened));
        transaction.Commit();
        return result;
    }
}
