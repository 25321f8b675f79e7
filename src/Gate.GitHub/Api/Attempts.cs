using Gate.Core.Diagnostics;

namespace Gate.GitHub.Api;

/// <summary>Tries what may fail without consequence, and remembers what did.</summary>
internal sealed class Attempts(Patience patience)
{
    private readonly List<Diagnostic> _said = [];

    /// <summary>What did not work, and what followed from it.</summary>
    public IReadOnlyList<Diagnostic> Said => _said;

    /// <summary>Remembers a sentence.</summary>
    public void Say(Diagnostic diagnostic) => _said.Add(diagnostic);

    /// <summary>Does a step, several times if need be; a failure is said, not thrown.</summary>
    /// <param name="what">What the step does, as the beginning of a sentence.</param>
    /// <param name="step">Looks before it writes.</param>
    /// <param name="cancel">Ends it all.</param>
    /// <returns>What went wrong in the end; null when nothing did.</returns>
    public async Task<Exception?> Try(string what, Func<Task> step, CancellationToken cancel)
    {
        try
        {
            await patience.Try(step, cancel);
            return null;
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested && (Trouble.IsRefusal(fault) || Trouble.IsFailure(fault)))
        {
            var code = Trouble.IsRefusal(fault) ? Codes.PublishingRefused : Codes.PublishingFailed;
            Say(Diagnostic.Warning(code, $"{what} failed; GitHub says: {Trouble.Told(fault)}"));
            return fault;
        }
    }
}
