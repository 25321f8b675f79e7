using Gate.Cli.Checking;
using Gate.Core.Configuration;
using Gate.Core.Diagnostics;

namespace Gate.Cli.Publishing;

/// <summary>What a report stands on: the policy that it is judged by, and what is published of it.</summary>
internal interface IGround
{
    /// <summary>What is wanted on GitHub.</summary>
    GitHubSettings Settings { get; }

    /// <summary>What the reader has to know about the ground itself.</summary>
    IReadOnlyList<Diagnostic> Notes { get; }

    /// <summary>Reads a report, or judges a run.</summary>
    /// <param name="text">The content of the file.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <exception cref="GateException">It cannot be read, or not be believed.</exception>
    Task<JudgedFile> Judge(string text, string file, CancellationToken cancel);

    /// <summary>Why what was judged may make no check succeed; none when it may.</summary>
    Task<IReadOnlyList<Diagnostic>> Doubts(JudgedFile judged, CancellationToken cancel);
}
