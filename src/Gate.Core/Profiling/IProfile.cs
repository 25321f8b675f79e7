namespace Gate.Core.Profiling;

/// <summary>A profile that can be asked what functions cost.</summary>
public interface IProfile
{
    /// <summary>Where it is from: a file or an address.</summary>
    string Source { get; }

    /// <summary>Whether functions have names at all.</summary>
    bool HasSymbols { get; }

    /// <summary>The names of its sample types, in its order.</summary>
    IReadOnlyList<string> SampleTypes { get; }

    /// <summary>The names of all functions.</summary>
    IReadOnlyList<string> Functions { get; }

    /// <summary>The greatest functions of a sample type.</summary>
    ProfileView View(string sampleType, int count);

    /// <summary>What the functions that match cost together.</summary>
    MatchedCost Cost(string sampleType, Func<string, bool> matches);
}
