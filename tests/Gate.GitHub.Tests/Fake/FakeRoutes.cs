using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Gate.GitHub.Tests.Fake;

/// <summary>What the fake understands of one request.</summary>
internal sealed partial class FakeRoutes(FakeGitHub gitHub, HttpListenerRequest asked, string request, JsonObject body)
{
    private const int LongestComment = 65_536;
    private const int LongestSummary = 65_535;
    private const int LongestTitle = 255;
    private const int MostAnnotations = 50;
    private const int LongestDescription = 140;
    private const int LargestContent = 1024 * 1024;

    public FakeAnswer Answer() => Route().Match(request) switch
    {
        { Groups: var part } when part["user"].Success => gitHub.MayAskWhoItIs ? new(200, gitHub.Bearer.Json) : FakeAnswer.Refused(403, "Resource not accessible by integration"),
        { Groups: var part } when part["pull"].Success => PullRequest(int.Parse(part["pull"].Value)),
        { Groups: var part } when part["pulls"].Success => PullRequests(),
        { Groups: var part } when part["comments"].Success => asked.HttpMethod == "GET" ? Comments(int.Parse(part["comments"].Value)) : Comment(int.Parse(part["comments"].Value)),
        { Groups: var part } when part["comment"].Success => Change(int.Parse(part["comment"].Value)),
        { Groups: var part } when part["runs"].Success => CheckRuns(part["runs"].Value),
        { Groups: var part } when part["run"].Success => CheckRun(int.Parse(part["run"].Value)),
        { Groups: var part } when part["newrun"].Success => NewCheckRun(),
        { Groups: var part } when part["status"].Success => Status(part["status"].Value),
        { Groups: var part } when part["file"].Success => File(part["file"].Value),
        { Groups: var part } when part["blob"].Success => Blob(part["blob"].Value),
        { Groups: var part } when part["artifacts"].Success => Artifacts(long.Parse(part["artifacts"].Value)),
        { Groups: var part } when part["zip"].Success => Zip(int.Parse(part["zip"].Value)),
        { Groups: var part } when part["compare"].Success => Compare(part["compare"].Value),
        { Groups: var part } when part["commit"].Success => Commit(part["commit"].Value),
        _ => FakeAnswer.Refused(404, "Not Found"),
    };

    private FakeAnswer PullRequest(int number) =>
        gitHub.PullRequests.Find(found => found.Number == number) is { } request ? new(200, request.Json) : FakeAnswer.Refused(404, "Not Found");

    private FakeAnswer PullRequests() => new(200, Array(gitHub.PullRequests
        .Where(found => $"{found.HeadRepository?.Split('/')[0]}:{found.HeadBranch}" == asked.QueryString["head"] && found.State == asked.QueryString["state"])
        .Select(found => found.Json)));

    private FakeAnswer Comments(int pullRequest)
    {
        var size = int.Parse(asked.QueryString["per_page"] ?? "30");
        var page = int.Parse(asked.QueryString["page"] ?? "1");
        var all = gitHub.Comments.Where(comment => comment.PullRequest == pullRequest).ToList();
        var link = all.Count > page * size ? $"<{gitHub.Address.GetLeftPart(UriPartial.Authority)}{asked.Url!.AbsolutePath}?per_page={size}&page={page + 1}>; rel=\"next\"" : null;
        return new(200, Array(all.Skip((page - 1) * size).Take(size).Select(comment => comment.Json)), link);
    }

    private FakeAnswer Comment(int pullRequest) =>
        Text("body").EnumerateRunes().Count() > LongestComment ? FakeAnswer.Refused(422, "Validation Failed: Body is too long (maximum is 65536 characters)")
        : new(201, gitHub.Comment(pullRequest, gitHub.Bearer, Text("body")).Json);

    private FakeAnswer Change(int id)
    {
        if (gitHub.Comments.Find(comment => comment.Id == id) is not { } found) return FakeAnswer.Refused(404, "Not Found");
        if (found.By != gitHub.Bearer) return FakeAnswer.Refused(403, "Not yours");
        if (asked.HttpMethod == "DELETE")
        {
            gitHub.Comments.Remove(found);
            return new(204, null);
        }

        if (Text("body").EnumerateRunes().Count() > LongestComment) return FakeAnswer.Refused(422, "Validation Failed: Body is too long (maximum is 65536 characters)");
        found.Body = Text("body");
        return new(200, found.Json);
    }

    private FakeAnswer CheckRuns(string commit)
    {
        var runs = gitHub.CheckRuns.Where(run => (string?)run["head_sha"] == commit && (string?)run["name"] == asked.QueryString["check_name"]).Select(run => run.DeepClone()).ToArray();
        return new(200, new JsonObject { ["total_count"] = runs.Length, ["check_runs"] = new JsonArray(runs) });
    }

    private FakeAnswer NewCheckRun()
    {
        if (HasLongText) return FakeAnswer.Refused(422, "Invalid request. Only 65535 characters are allowed.");
        if (Annotations.Count > MostAnnotations) return FakeAnswer.Refused(422, "Invalid request. No more than 50 items are allowed.");
        var run = (JsonObject)body.DeepClone();
        run["id"] = 500 + gitHub.CheckRuns.Count;
        Annotate(run, []);
        gitHub.CheckRuns.Add(run);
        return new(201, run.DeepClone());
    }

    private bool HasLongText =>
        ((string?)body["output"]?["summary"] ?? "").EnumerateRunes().Count() > LongestSummary || ((string?)body["output"]?["title"] ?? "").Length > LongestTitle;

    private FakeAnswer CheckRun(int id)
    {
        if (HasLongText) return FakeAnswer.Refused(422, "Invalid request. Only 65535 characters are allowed.");
        if (gitHub.CheckRuns.Find(run => (int?)run["id"] == id) is not { } found) return FakeAnswer.Refused(404, "Not Found");
        if (Annotations.Count > MostAnnotations) return FakeAnswer.Refused(422, "Invalid request. No more than 50 items are allowed.");
        var before = AnnotationsOf(found);
        foreach (var (name, value) in body) found[name] = value?.DeepClone();
        Annotate(found, before);
        return new(200, found.DeepClone());
    }

    private JsonArray Annotations => AnnotationsOf(body);

    private static JsonArray AnnotationsOf(JsonObject run) => (JsonArray?)run["output"]?["annotations"] ?? [];

    // GitHub adds what is sent to what is there.
    private static void Annotate(JsonObject run, JsonArray before)
    {
        if (run["output"] is not JsonObject output) return;
        JsonArray all = [.. before.Concat(AnnotationsOf(run)).Select(annotation => annotation?.DeepClone())];
        output["annotations_count"] = all.Count;
        output["annotations"] = all;
    }

    private FakeAnswer Status(string commit)
    {
        if (Text("description").Length > LongestDescription) return FakeAnswer.Refused(422, "description is too long (maximum is 140 characters)");
        var status = (JsonObject)body.DeepClone();
        status["sha"] = commit;
        gitHub.Statuses.Add(status);
        return new(201, status.DeepClone());
    }

    private FakeAnswer File(string path)
    {
        var key = $"{path}@{asked.QueryString["ref"]}";
        if (!gitHub.Files.TryGetValue(key, out var text)) return FakeAnswer.Refused(404, "Not Found");
        var isLarge = text.Length > LargestContent;
        return new(200, new JsonObject
        {
            ["type"] = "file",
            ["size"] = text.Length,
            ["path"] = path,
            ["sha"] = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(key)),
            ["encoding"] = isLarge ? "none" : "base64",
            ["content"] = isLarge ? "" : Encoded(text),
        });
    }

    private FakeAnswer Blob(string id) =>
        gitHub.Files.TryGetValue(Encoding.UTF8.GetString(Convert.FromHexString(id)), out var text)
        ? new(200, new JsonObject { ["sha"] = id, ["encoding"] = "base64", ["content"] = Encoded(text) })
        : FakeAnswer.Refused(404, "Not Found");

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks);

    private FakeAnswer Artifacts(long run)
    {
        var found = gitHub.Artifacts.Where(artifact => artifact.Run == run && artifact.Name == (asked.QueryString["name"] ?? artifact.Name)).ToList();
        return new(200, new JsonObject { ["total_count"] = found.Count, ["artifacts"] = Array(found.Select(artifact => artifact.Json)) });
    }

    // The bytes are on another host, which the token must not be sent to.
    private FakeAnswer Zip(int id) =>
        gitHub.Artifacts.Exists(artifact => artifact.Id == id) ? new(302, null) { Location = $"http://localhost:{gitHub.Address.Port}/blob/{id}" } : FakeAnswer.Refused(404, "Not Found");

    private FakeAnswer Compare(string basehead) => new(200, new JsonObject
    {
        ["status"] = gitHub.Ancestors.Contains(basehead.Split("...")[0]) ? "ahead" : "diverged",
        ["commits"] = Array(gitHub.Messages.Select(message => new JsonObject { ["sha"] = "c", ["commit"] = new JsonObject { ["message"] = message.Text, ["author"] = new JsonObject { ["name"] = message.Author } } })),
    });

    private FakeAnswer Commit(string id) => gitHub.Commits.TryGetValue(id, out var parents)
        ? new(200, new JsonObject { ["sha"] = id, ["parents"] = Array(parents.Select(parent => new JsonObject { ["sha"] = parent })) })
        : FakeAnswer.Refused(422, $"No commit found for SHA: {id}");

    private string Text(string name) => (string?)body[name] ?? "";

    private static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items]);

    [GeneratedRegex(
        """
        ^\w+\ (?:(?<user>/user)$|/repos/mallory/orders/contents/(?<file>.+)$|/repos/shop/orders/(?:
          pulls/(?<pull>\d+)$ | (?<pulls>pulls)$ | issues/comments/(?<comment>\d+)$ | issues/(?<comments>\d+)/comments$
          | commits/(?<runs>\w+)/check-runs$ | check-runs/(?<run>\d+)$ | (?<newrun>check-runs)$ | statuses/(?<status>\w+)$
          | contents/(?<file>.+)$ | commits/(?<commit>\w+)$ | git/blobs/(?<blob>\w+)$ | compare/(?<compare>\w+\.\.\.\w+)$
          | actions/runs/(?<artifacts>\d+)/artifacts$ | actions/artifacts/(?<zip>\d+)/zip$))
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Route();
}
