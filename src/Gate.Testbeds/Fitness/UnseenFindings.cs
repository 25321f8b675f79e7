using Gate.Core.Diagnostics;

namespace Gate.Testbeds.Fitness;

/// <summary>What matters and could not be found out.</summary>
internal static class UnseenFindings
{
    public static IEnumerable<FitnessFinding> Of(MachineState state)
    {
        IReadOnlyList<string> unseen = [.. Unknown(state).Where(fact => fact.IsUnknown).Select(fact => fact.Name)];
        if (unseen.Count == 0) yield break;
        yield return FitnessFinding.Note(
            Codes.NotAllSeen,
            $"Not known here: {string.Join(", ", unseen)}.",
            "Whatever these are, they may add scatter without Gate being able to say so.",
            "");
    }

    // What a host does matters only under one, and batteries and heat are its business. Windows and macOS have no such setting as the last two.
    private static IEnumerable<(string Name, bool IsUnknown)> Unknown(MachineState state)
    {
        var isLinux = state.Host == HostSystem.Linux;
        var isVirtual = state.IsVirtual == true;
        yield return ("whether this is a virtual machine", state.IsVirtual is null);
        yield return ("other processes", state.Load.Processes is null);
        yield return ("time that a host takes", state.Load.Stolen is null && state.IsVirtual != false);
        yield return ("swapping", state.Memory.SwappedPages is null);
        yield return ("battery", state.Power.IsOnBattery is null && !isVirtual);
        yield return ("throttling by heat", state.Power.Throttling is null && !isVirtual);
        yield return ("power plan", state.Host == HostSystem.Windows && state.Power.Plan.Length == 0);
        yield return ("threads that share a core", state.Cores.Threads.Count == 0);
        yield return ("address space randomisation", state.HasRandomLayout is null && isLinux);
        yield return ("clock source", state.Timer.Source.Length == 0 && isLinux);
    }
}
