using Gate.Core.Configuration;

namespace Gate.Workspace.Histories;

/// <summary>Opens the store that gate.yml names.</summary>
public static class HistoryStores
{
    /// <summary>Files beside gate.yml, or the PostgreSQL server whose connection a variable holds. Nothing is read or connected to yet.</summary>
    /// <param name="configuration">What gate.yml says.</param>
    /// <param name="folder">The folder of gate.yml.</param>
    /// <param name="environment">The variables of the process.</param>
    public static IHistoryStore Open(GateConfiguration configuration, string folder, IReadOnlyDictionary<string, string> environment) =>
        configuration.HistoryVariable.Length > 0
            ? new PostgresqlHistoryStore(configuration.HistoryVariable, environment.GetValueOrDefault(configuration.HistoryVariable, ""))
            : new HistoryStore(Path.Combine(folder, configuration.History));
}
