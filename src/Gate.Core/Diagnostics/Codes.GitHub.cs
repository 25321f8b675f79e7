namespace Gate.Core.Diagnostics;

/// <summary>71: publishing to GitHub.</summary>
public static partial class Codes
{
    /// <summary>The file of the event is not what GitHub writes.</summary>
    public static readonly Code EventUnreadable = new(
        "GATE7100",
        "event cannot be read",
        "GitHub describes what started a workflow in the file that GITHUB_EVENT_PATH names. The file is missing, is not JSON, or lacks what every event of its kind has. "
        + "Gate does not guess where a report belongs: run `dotnet gate publish` in a step of a workflow, or with --dry-run.");

    /// <summary>Event and environment do not agree.</summary>
    public static readonly Code EventContradictory = new(
        "GATE7101",
        "event contradicts its environment",
        "The event's file names another repository than GITHUB_REPOSITORY, or an address is no place for a token. Something between GitHub and this step has changed them, so nothing is posted. "
        + "Set none of these variables yourself.");

    /// <summary>A report of something else.</summary>
    public static readonly Code ReportOfAnotherCommit = new(
        "GATE7102",
        "report is of another commit",
        "The commit that the report judged is neither the head of the event nor a merge of it, so its verdict says nothing about the change at hand. "
        + "Publish the report that was measured for this event; an artifact of another run or pull request is refused.");

    /// <summary>An artifact that is not opened.</summary>
    public static readonly Code ArtifactRefused = new(
        "GATE7103",
        "artifact is refused",
        "The artifact of the other run was written by a workflow that the pull request may have changed, so it is opened only when it is what Gate uploads: a zip of one run file (a name that ends with .jsonl, at its top), "
        + "with few entries, no links, no paths that lead elsewhere, and not larger than a run gets. Nothing of it is written to disk. Upload the file that `dotnet gate run -o run.jsonl` writes, and nothing else.");

    /// <summary>The base cannot be read.</summary>
    public static readonly Code BaseUnreadable = new(
        "GATE7104",
        "the base's policy cannot be read",
        "What a pull request measured is judged by the gate.yml and the baselines of the branch that it is to go into, never by those at hand. GitHub did not give them, so there is no judgement. "
        + "The publishing job needs `permissions: { contents: read }`; when GitHub is in trouble, run the job again.");

    /// <summary>No artifact.</summary>
    public static readonly Code ArtifactMissing = new(
        "GATE7105",
        "nothing was measured",
        "The run that this job follows has no artifact of the expected name: building or measuring failed there, or it was cancelled, or it uploads under another name. Its log says which. "
        + "Without a measurement there is no verdict, and a check never passes without one.");

    /// <summary>No token.</summary>
    public static readonly Code NoToken = new(
        "GATE7110",
        "nothing is posted without a token",
        "GITHUB_TOKEN is not set, so there is no comment and no check. The verdict, the job summary and the step outputs do not need it. "
        + "To post, hand the token to the publishing step alone: `env: { GITHUB_TOKEN: ${{ github.token }} }`, with `permissions: { pull-requests: write, checks: write }`.");

    /// <summary>The head has moved.</summary>
    public static readonly Code HeadMoved = new(
        "GATE7111",
        "the pull request has moved on",
        "While this commit was measured another was pushed, or the pull request was closed. What was measured is not what reviewers see now, so nothing is posted; "
        + "the run of the new head posts its own.");

    /// <summary>GitHub refuses.</summary>
    public static readonly Code PublishingRefused = new(
        "GATE7112",
        "GitHub refuses a request",
        "The token may not do this, or GitHub does not take what was sent. On a pull request from a fork tokens can only read. "
        + "Gate falls back to what is allowed (a check becomes a commit status, a comment the job summary), and the verdict does not change. "
        + "The job needs `permissions: { pull-requests: write, checks: write, statuses: write }`.");

    /// <summary>GitHub does not answer.</summary>
    public static readonly Code PublishingFailed = new(
        "GATE7113",
        "GitHub does not answer",
        "GitHub answered with errors, not in time, or asked to wait longer than a job should, and several attempts did not help. The verdict does not change; "
        + "the same command can be run again.");

    /// <summary>A comment that GitHub found too long.</summary>
    public static readonly Code CommentShortened = new(
        "GATE7114",
        "the comment was posted in one line",
        "GitHub did not take the whole comment. The job summary and the report files have all of it.");

    /// <summary>A fork's own numbers.</summary>
    public static readonly Code ForkDistrusted = new(
        "GATE7115",
        "numbers of a fork",
        "What a fork's workflow measured can be made up by the fork, so it never concludes a check as success or neutral, which a required check would be satisfied with, but as action_required. "
        + "Somebody of the repository looks at it, or the merge queue measures again. `github: { forks: trust }` in the base branch's gate.yml changes that.");

    /// <summary>The pull request changes gate.yml.</summary>
    public static readonly Code ConfigurationOfBase = new(
        "GATE7117",
        "gate.yml of the base counts",
        "The pull request changes gate.yml. What decides whether a change may go in is decided by the branch that it goes into: suites, thresholds, error rates and outcomes are those of the base, and the change of gate.yml counts once it is merged. "
        + "Regressions are taken on purpose with `dotnet gate baseline accept`, which is read from the pull request.");

    /// <summary>A run that lacks what the base asks for.</summary>
    public static readonly Code NotCovered = new(
        "GATE7118",
        "not all was measured",
        "The run has no benchmark of a suite, or not the metrics, that gate.yml of the base names. What was not measured cannot pass, so the check asks for action. "
        + "Measure all suites, without --filter; a pull request that takes a suite away needs somebody to look at it.");

    /// <summary>A run that was compared with something else than the base.</summary>
    public static readonly Code AnotherBase = new(
        "GATE7119",
        "compared with another base",
        "The commit that the run compares with is neither the base of the pull request nor one that the base has grown from, as far as GitHub says. Compared with itself every change is unchanged, "
        + "so the check asks for action. Leave --base out, or name a commit of the branch that the pull request goes into.");

    /// <summary>A file of the runner that cannot be written.</summary>
    public static readonly Code RunnerFileUnwritable = new(
        "GATE7116",
        "a file of the runner could not be written",
        "The job summary (GITHUB_STEP_SUMMARY) or the step outputs (GITHUB_OUTPUT) go to files that the runner names. One of them could not be written, or would be larger than the runner takes. "
        + "The verdict does not change.");
}
