namespace Gate.Adapters.BenchmarkDotNet;

/// <summary>What an iteration measured, as far as a launch's value needs it.</summary>
internal enum IterationKind
{
    /// <summary>Jitting, pilot, warm-up: measures nothing that counts.</summary>
    None = 0,

    /// <summary>The benchmark itself.</summary>
    Workload = 1,

    /// <summary>An empty method called the same way.</summary>
    Overhead = 2,

    /// <summary>BenchmarkDotNet's own difference of the two, usually without upper outliers.</summary>
    Result = 3,
}

/// <summary>One iteration that counts.</summary>
/// <param name="Launch">The process that ran it.</param>
/// <param name="Kind">What it measured.</param>
/// <param name="Nanoseconds">Time of one operation; NaN when the report has no number for it.</param>
internal readonly record struct Iteration(int Launch, IterationKind Kind, double Nanoseconds);
