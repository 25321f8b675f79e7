using Gate.Adapters.Files;
using Gate.Core.Diagnostics;

namespace Gate.Adapters.GoBench;

/// <summary>What a file says of packages that failed.</summary>
internal sealed class GoFailures(ResultFile file)
{
    private readonly SortedDictionary<string, (string Reason, Severity Severity)> packages = new(StringComparer.Ordinal);
    // Whether a process may still be printing: between a package's last line and the next header there is none.
    private bool isRunning = true;
    private bool hasFailed;
    private bool isExplained;
    private string panic = "";

    /// <summary>A process begins.</summary>
    public void Begin() => isRunning = true;

    /// <summary>The process said FAIL; which package it was may follow. The last FAIL of a whole run repeats that some package failed.</summary>
    public void Fail() => hasFailed |= isRunning || packages.Count == 0;

    /// <summary>The process ended well.</summary>
    public void Pass() => isRunning = isExplained = false;

    /// <summary>A benchmark of the process failed by name, so the package's failure is that benchmark's.</summary>
    public void Explain() => isExplained = true;

    /// <summary>The process panicked; everything behind it did not run.</summary>
    public void Panic(string message) => panic = message;

    /// <summary>A package is named as failed.</summary>
    public void Name(string package, string remark)
    {
        var reason = panic.Length > 0 ? panic : remark;
        var severity = isExplained && panic.Length == 0 ? Severity.Warning : Severity.Error;
        packages.TryAdd(package, (reason, severity));
        (isRunning, hasFailed, isExplained, panic) = (false, false, false, "");
    }

    /// <summary>Another process begins, or the file ends: a failure that named no package belongs to the one that was read.</summary>
    public void Close(string package)
    {
        if (hasFailed || panic.Length > 0) Name(package, "");
        isExplained = false;
    }

    /// <summary>One diagnostic a package.</summary>
    public IEnumerable<Diagnostic> ToDiagnostics() => packages.Select(package => new Diagnostic(
        Codes.GoPackageFailed, package.Value.Severity,
        $"go test printed FAIL for the package {(package.Key.Length > 0 ? Excerpt.Of(package.Key) : "of this file")}{Because(package.Value.Reason)}. Its benchmarks may be incomplete; make it pass and measure again.",
        file.At()));

    private static string Because(string reason) => reason.Length > 0 ? $" ({Excerpt.Of(reason)})" : "";
}
