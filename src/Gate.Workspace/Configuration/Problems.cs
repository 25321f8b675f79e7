using System.Globalization;
using Gate.Core.Diagnostics;

namespace Gate.Workspace.Configuration;

/// <summary>Collects what is wrong with a file, so that all of it is said at once.</summary>
internal sealed class Problems
{
    private const int MostSaid = 100;

    private readonly List<Diagnostic> _found = [];

    /// <summary>Whether nothing is wrong so far.</summary>
    public bool IsEmpty => _found.Count == 0;

    /// <summary>Adds an error.</summary>
    public void Add(Code code, Location where, string message) =>
        _found.Add(new Diagnostic(code, Severity.Error, message, where));

    /// <summary>Throws all errors in the order of their places; more than a hundred are cut with a note.</summary>
    public void ThrowIfAny()
    {
        if (IsEmpty) return;
        var inOrder = _found.OrderBy(problem => problem.Location.Line).ThenBy(problem => problem.Location.Column).ToList();
        if (inOrder.Count <= MostSaid) throw new GateException(inOrder);
        var rest = string.Create(CultureInfo.InvariantCulture, $"{inOrder.Count - MostSaid} more errors are not shown.");
        throw new GateException([.. inOrder.Take(MostSaid), Diagnostic.Note(inOrder[MostSaid].Code, rest)]);
    }
}
