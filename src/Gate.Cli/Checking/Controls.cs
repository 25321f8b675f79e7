using Gate.Running.Building;

namespace Gate.Cli.Checking;

/// <summary>Second builds of the base, made when they are first needed: a short check never comes to it.</summary>
internal sealed class Controls(Place place, SideCheckout checkout)
{
    private readonly Dictionary<string, BuiltProgram> _built = new(StringComparer.Ordinal);

    /// <summary>The second build of a suite.</summary>
    public async Task<BuiltProgram> Program(string suite, CancellationToken cancel)
    {
        if (!_built.TryGetValue(suite, out var program))
            _built[suite] = program = await Subjects.BuildProgram(checkout, place.Configuration.Suites.Single(candidate => string.Equals(candidate.Name, suite, StringComparison.Ordinal)), cancel);
        return program;
    }
}
