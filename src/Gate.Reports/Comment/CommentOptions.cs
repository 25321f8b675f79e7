namespace Gate.Reports.Comment;

/// <summary>What a comment says beside its report.</summary>
/// <param name="Name">The gate's name: a repository with several has a comment of each.</param>
public sealed record CommentOptions(string Name)
{
    /// <summary>The seed of the drawn orders; null when it is not known.</summary>
    public int? Seed { get; init; }

    /// <summary>How long measuring took; zero when it is not known.</summary>
    public TimeSpan TimeTaken { get; init; }

    /// <summary>What the reader has to know before anything else, in Gate's own words; empty when there is nothing.</summary>
    public string Notice { get; init; } = "";

    /// <summary>The page of the job that published, whose summary holds all; empty when there is none.</summary>
    public string Page { get; init; } = "";

    /// <summary>How many characters the text may have, as GitHub counts them.</summary>
    public int Longest { get; init; } = CommentReport.Longest;
}
