using Gate.Core.Configuration;
using Gate.Core.Reporting;

namespace Gate.GitHub.Publishing;

/// <summary>A report with the texts that it is published in.</summary>
public sealed record Publication
{
    /// <summary>What came out.</summary>
    public required Report Report { get; init; }

    /// <summary>The name of the gate, and of its check.</summary>
    public required string Name { get; init; }

    /// <summary>What is wanted.</summary>
    public required GitHubSettings Settings { get; init; }

    /// <summary>Whether the numbers may make a check succeed.</summary>
    public required bool IsTrusted { get; init; }

    /// <summary>The verdict in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>The whole comment in Markdown.</summary>
    public required string Full { get; init; }

    /// <summary>The comment in one line.</summary>
    public required string Line { get; init; }

    /// <summary>The last line of both, by which a comment is found again.</summary>
    public required string Marker { get; init; }

    /// <summary>A comment of some size; empty for none.</summary>
    public string Text(CommentSize size) => size switch
    {
        CommentSize.None => "",
        CommentSize.Line => Line,
        CommentSize.Full => Full,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
