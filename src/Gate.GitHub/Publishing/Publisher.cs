using Gate.Core.Diagnostics;
using Gate.GitHub.Api;
using Gate.GitHub.Artifacts;
using Gate.GitHub.Events;
using Gate.GitHub.Runner;
using Octokit;

namespace Gate.GitHub.Publishing;

/// <summary>Posts reports. What GitHub does not let us do is said and left out: it never changes a verdict.</summary>
public sealed class Publisher
{
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(30);

    private readonly RunnerEnvironment _runner;
    private readonly GitHubClient _client;
    private readonly PullRequests _requests;
    private readonly Attempts _attempts;
    private readonly TimeProvider _time;

    /// <summary>A publisher for the repository of a runner.</summary>
    public Publisher(RunnerEnvironment runner, string version, TimeProvider time)
        : this(runner, version, time, UsualTimeout)
    {
    }

    internal Publisher(RunnerEnvironment runner, string version, TimeProvider time, TimeSpan timeout)
    {
        _runner = runner;
        _client = ApiAccess.Open(runner.Api, runner.Token, version, timeout);
        _requests = new PullRequests(_client);
        _attempts = new Attempts(new Patience(time));
        _time = time;
    }

    /// <summary>What did not work so far, and what is worth knowing.</summary>
    public IReadOnlyList<Diagnostic> Said => _attempts.Said;

    /// <summary>Finds out where reports of an event go now.</summary>
    public async Task<Target> Find(GitHubEvent happened, CancellationToken cancel)
    {
        if (_runner.Token.Length == 0) return Nowhere(happened, Codes.NoToken, "There is no GITHUB_TOKEN, so nothing is posted.");
        var target = new Target(happened) { CanPost = true, Base = happened.Base };
        if (!happened.IsOfPullRequest) return target;
        PullRequestNow? now = null;
        // A check belongs to its commit, wherever the pull request is; a comment needs to know.
        if (await _attempts.Try("Looking up the pull request", async () => now = await _requests.Of(happened), cancel) is not null) return target;
        if (now is null) return Nowhere(happened, Codes.HeadMoved, $"No open pull request has {happened.Head} for its head any more, so nothing is posted.");
        var commit = now.Base;
        await _attempts.Try("Looking up the base", async () => commit = await _requests.BaseOf(happened.Repository, now), cancel);
        return target with { PullRequest = now.Number, Base = commit };
    }

    /// <summary>Sees that a report is of what the event is about.</summary>
    /// <exception cref="GateException">GATE7102: it is of another commit.</exception>
    public async Task Expect(Target target, string commit, CancellationToken cancel)
    {
        var happened = target.Happened;
        // Results of other tools may not know their commit; here they come from the same job.
        if (happened.Names(commit) || (commit.Length == 0 && !happened.IsOfAnotherRun)) return;
        if (await IsMerge(target, commit, cancel)) return;
        // What is no commit id is anybody's text, and this sentence goes into a log that the runner reads.
        var found = CommitId.IsFull(commit) ? $"the commit {commit}" : "no commit";
        throw new GateException(Codes.ReportOfAnotherCommit, $"The report is of {found}; the event is about {happened.Head}.");
    }

    /// <summary>The bytes of a file in the base of the pull request; none when there is no such file.</summary>
    /// <exception cref="GateException">GATE7104: GitHub does not give it.</exception>
    public Task<byte[]> ReadBase(Target target, string path, CancellationToken cancel) =>
        Read(target.Happened.Repository, path, target.Base, $"Reading {path} of the base", cancel);

    /// <summary>The bytes of a file in the head; none when there is no such file.</summary>
    /// <exception cref="GateException">GATE7104: GitHub does not give it.</exception>
    public Task<byte[]> ReadHead(Target target, string path, CancellationToken cancel) =>
        Read(target.Happened.HeadRepository ?? target.Happened.Repository, path, target.Happened.Head, $"Reading {path} of the head", cancel);

    /// <summary>The messages of the commits between base and head, with their authors, newest first.</summary>
    /// <exception cref="GateException">GATE7104: GitHub does not give them.</exception>
    public async Task<IReadOnlyList<(string Author, string Message)>> ReadMessages(Target target, CancellationToken cancel)
    {
        IReadOnlyList<(string Author, string Message)> messages = [];
        return await _attempts.Try("Reading the commits", async () => messages = await _requests.Messages(target.Happened.Repository, target.Base, target.Happened.Head), cancel) is null
            ? messages
            : throw new GateException(Codes.BaseUnreadable, "The messages of the commits could not be read.");
    }

    /// <summary>Whether a commit is the base or one that the base grew from, as far as GitHub says.</summary>
    public async Task<bool> IsOfBase(Target target, string commit, CancellationToken cancel)
    {
        if (string.Equals(commit, target.Base, StringComparison.OrdinalIgnoreCase)) return true;
        var isAncestor = false;
        if (CommitId.IsFull(commit) && target.Base.Length > 0)
            await _attempts.Try("Looking up what was compared with", async () => isAncestor = await _requests.IsAncestor(target.Happened.Repository, commit, target.Base), cancel);
        return isAncestor;
    }

    /// <summary>The run file that was uploaded for the event.</summary>
    /// <param name="target">The event.</param>
    /// <param name="name">The artifact's name.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <exception cref="GateException">GATE7103, GATE7105: there is none, or it is not opened.</exception>
    public async Task<string> Download(Target target, string name, CancellationToken cancel)
    {
        var artifacts = new RunArtifacts(_client, target.Happened.Repository);
        Artifact? found = null;
        if (await _attempts.Try("Looking up the artifact", async () => found = await artifacts.Find(target.Happened.Run, name), cancel) is not null)
            throw new GateException(Codes.ArtifactMissing, "The artifacts of the run could not be listed. The job needs `permissions: { actions: read }`.");
        if (found is null) throw new GateException(Codes.ArtifactMissing, $"The run has no artifact '{name}': it did not come to its end.");
        if (!RunArtifacts.IsSmall(found)) throw new GateException(Codes.ArtifactRefused, "The artifact is larger than any run.");
        Stream archive = Stream.Null;
        if (await _attempts.Try("Downloading the artifact", async () => archive = await artifacts.Download(found), cancel) is not null)
            throw new GateException(Codes.ArtifactMissing, $"The artifact '{name}' could not be downloaded.");
        await using (archive) return Archive.RunOf(archive);
    }

    /// <summary>Opens the check: measuring has begun.</summary>
    public async Task Open(Target target, string name, CancellationToken cancel)
    {
        if (!target.CanPost) return;
        if (IsRefused(await _attempts.Try("Opening the check", () => Check(target, name).Open(_runner.Page), cancel)))
            await _attempts.Try("Opening the commit status", () => Status(target, name).Open(_runner.Page), cancel);
    }

    /// <summary>Posts a report: comment and check, each as far as it is wanted and allowed.</summary>
    public async Task Post(Target target, Publication publication, CancellationToken cancel)
    {
        if (target.PullRequest > 0) await PostComment(target, publication, cancel);
        if (target.CanPost && publication.Settings.HasCheck) await PostCheck(target, publication, cancel);
    }

    /// <summary>Concludes the check without a report: there is none that can be believed.</summary>
    public async Task GiveUp(Target target, string name, Code why, CancellationToken cancel)
    {
        // The code alone: what a refusal quotes is anybody's.
        var text = $"{why.Id}: {why.Title}. The log of the job has the message; `dotnet gate explain {why.Id}` says what to do.";
        if (target.CanPost) await Conclude(target, name, Conclusion.ActionRequired, "Gate could not judge: there is no report that can be believed.", text, text, [], cancel);
    }

    private async Task PostComment(Target target, Publication publication, CancellationToken cancel)
    {
        var comment = new StickyComment(_client, target.Happened.Repository, target.PullRequest, publication.Marker);
        CommentSize Size(bool isThere) => CommentChoice.Of(publication.Report, publication.Settings.Comment, isThere);
        var fault = await _attempts.Try("Posting the comment", () => comment.Put(isThere => publication.Text(Size(isThere))), cancel);
        if (fault is not ApiValidationException) return;
        if (await _attempts.Try("Posting the comment in one line", () => comment.Put(_ => publication.Line), cancel) is null)
            _attempts.Say(Diagnostic.Note(Codes.CommentShortened, "The comment has one line; the job summary has the rest."));
    }

    private Task PostCheck(Target target, Publication publication, CancellationToken cancel) => Conclude(
        target,
        publication.Name,
        Conclusions.Of(publication.Report.Outcome, publication.IsTrusted),
        publication.Title,
        publication.Full,
        publication.Line,
        Annotations.Of(publication.Report),
        cancel);

    private async Task Conclude(Target target, string name, Conclusion conclusion, string title, string full, string line, IReadOnlyList<NewCheckRunAnnotation> annotations, CancellationToken cancel)
    {
        var check = Check(target, name);
        var fault = await _attempts.Try("Concluding the check", () => check.Conclude(conclusion, title, full, annotations, _runner.Page), cancel);
        if (fault is ApiValidationException)
            fault = await _attempts.Try("Concluding the check in one line", () => check.Conclude(conclusion, title, line, [], _runner.Page), cancel);
        if (IsRefused(fault))
            await _attempts.Try("Posting the commit status", () => Status(target, name).Conclude(conclusion, title, _runner.Page), cancel);
    }

    private async Task<byte[]> Read(RepositoryName repository, string path, string commit, string what, CancellationToken cancel)
    {
        byte[] bytes = [];
        if (commit.Length == 0) return bytes;
        var files = new RepositoryFiles(_client, repository);
        return await _attempts.Try(what, async () => bytes = await files.Read(path, commit), cancel) is null
            ? bytes
            : throw new GateException(Codes.BaseUnreadable, $"{what} failed.");
    }

    private async Task<bool> IsMerge(Target target, string commit, CancellationToken cancel)
    {
        var isMerge = false;
        if (target.CanPost && target.Happened.IsOfPullRequest && CommitId.IsFull(commit))
            await _attempts.Try("Looking up the report's commit", async () => isMerge = await _requests.IsMergeOf(target.Happened.Repository, commit, target.Happened.Head), cancel);
        return isMerge;
    }

    private Target Nowhere(GitHubEvent happened, Code code, string why)
    {
        _attempts.Say(Diagnostic.Note(code, why));
        return new Target(happened);
    }

    private GateCheck Check(Target target, string name) => new(_client, target.Happened.Repository, target.Happened.Head, name, _time);

    private GateStatus Status(Target target, string name) => new(_client, target.Happened.Repository, target.Happened.Head, name);

    private static bool IsRefused(Exception? fault) => fault is not null && Trouble.IsRefusal(fault);
}
