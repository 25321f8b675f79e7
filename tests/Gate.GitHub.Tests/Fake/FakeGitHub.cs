using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Gate.GitHub.Tests.Fake;

/// <summary>GitHub's API on loopback, with a memory: pull requests, comments over several pages, check runs, statuses, and faults on demand.
/// It refuses what GitHub refuses.</summary>
internal sealed class FakeGitHub : IDisposable
{
    /// <summary>The path that GitHub Enterprise has its API below.</summary>
    public const string Enterprise = "/api/v3/";

    private readonly HttpListener _listener = new();
    private readonly List<Fault> _faults = [];
    private readonly List<string> _invalid = [];
    private readonly Task _serving;

    private FakeGitHub(int port)
    {
        Address = new Uri($"http://127.0.0.1:{port}/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Prefixes.Add($"http://localhost:{port}/");
        _listener.Start();
        _serving = Task.Run(Serve);
    }

    public Uri Address { get; }

    /// <summary>Whose token asks; the token of Actions may not ask who it is.</summary>
    public FakeUser Bearer { get; set; } = FakeUser.Actions;

    public bool MayAskWhoItIs { get; set; }

    public List<FakePullRequest> PullRequests { get; } = [];

    public List<FakeComment> Comments { get; } = [];

    public List<JsonObject> CheckRuns { get; } = [];

    public List<JsonObject> Statuses { get; } = [];

    /// <summary>The parents of commits.</summary>
    public Dictionary<string, string[]> Commits { get; } = [];

    /// <summary>Files by "path@commit".</summary>
    public Dictionary<string, string> Files { get; } = [];

    /// <summary>What runs uploaded.</summary>
    public List<FakeArtifact> Artifacts { get; } = [];

    /// <summary>Commits that every branch has grown from.</summary>
    public HashSet<string> Ancestors { get; } = [];

    /// <summary>The commits between any two, oldest first.</summary>
    public List<(string Author, string Text)> Messages { get; } = [];

    /// <summary>Everything that was asked, such as "POST /repos/shop/orders/issues/7/comments".</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What was asked and changes something.</summary>
    public IReadOnlyList<string> Writes => [.. Requests.Where(request => !request.StartsWith("GET ", StringComparison.Ordinal))];

    /// <summary>What every request is answered with; empty for what GitHub answers.</summary>
    public string Page { get; set; } = "";

    /// <summary>Whether requests get no answer at all.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Whether a test sends on purpose what GitHub's description of its API does not allow.</summary>
    public bool MayBeAskedTooMuch { get; set; }

    /// <summary>What happens before a request is answered: another publisher may be quicker.</summary>
    public Action<string>? Before { get; set; }

    public static FakeGitHub Start()
    {
        while (true)
        {
            try
            {
                return new FakeGitHub(FreePort());
            }
            catch (HttpListenerException)
            {
                // Somebody took the port in between.
            }
        }
    }

    /// <summary>Lets requests fail whose method and path begin so.</summary>
    public FakeGitHub Failing(string request, int status, string message = "Something is wrong", int times = int.MaxValue, bool isDone = false, params (string Name, string Value)[] headers)
    {
        _faults.Add(new Fault(request, status, message, isDone, headers) { Times = times });
        return this;
    }

    public FakeComment Comment(int pullRequest, FakeUser by, string body)
    {
        var comment = new FakeComment(1000 + Comments.Count, pullRequest, by) { Body = body };
        Comments.Add(comment);
        return comment;
    }

    public void Dispose()
    {
        _listener.Close();
        _serving.Wait();
        if (_invalid.Count > 0 && !MayBeAskedTooMuch) throw new InvalidOperationException(string.Join('\n', _invalid));
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                await Answer(await _listener.GetContextAsync());
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        if (context.Request.Url!.Host == "localhost")
        {
            await AnswerStore(context);
            return;
        }

        var path = context.Request.Url.PathAndQuery.Replace(Enterprise, "/", StringComparison.Ordinal);
        var request = $"{context.Request.HttpMethod} {path.Split('?')[0]}";
        Requests.Add(request);
        if (await Description.Fault(context.Request.HttpMethod, path, context.Request.ContentType ?? "", body) is { Length: > 0 } wrong) _invalid.Add(wrong);
        Before?.Invoke(request);
        if (IsSilent) return;
        var fault = _faults.Find(fault => fault.Times > 0 && request.StartsWith(fault.Request, StringComparison.Ordinal));
        var answer = fault is null || fault.IsDone ? Done(context.Request, request, body) : default;
        if (fault is not null)
        {
            fault.Times--;
            answer = new FakeAnswer(fault.Status, new JsonObject { ["message"] = fault.Message });
            foreach (var (name, value) in fault.Headers) context.Response.Headers[name] = value;
        }

        if (answer.Link is { Length: > 0 } link) context.Response.Headers["Link"] = link;
        if (answer.Location is { Length: > 0 } location) context.Response.Headers["Location"] = location;
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = Page.StartsWith('<') ? "text/html" : "application/json; charset=utf-8";
        if (answer.Status is not (204 or 302)) await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Page.Length > 0 ? Page : answer.Json!.ToJsonString()));
        context.Response.Close();
    }

    // The host that keeps artifacts is not GitHub's.
    private async Task AnswerStore(HttpListenerContext context)
    {
        if (context.Request.Headers["Authorization"] is not null) _invalid.Add("The token was sent to the store of artifacts.");
        var artifact = Artifacts.Single(artifact => artifact.Id == int.Parse(context.Request.Url!.Segments[^1]));
        context.Response.ContentType = "application/zip";
        await context.Response.OutputStream.WriteAsync(artifact.Zip);
        context.Response.Close();
    }

    private FakeAnswer Done(HttpListenerRequest asked, string request, string body)
    {
        if (asked.Headers["Authorization"] != "Bearer secret") return FakeAnswer.Refused(401, "Bad credentials");
        if (body.Length > 0 && !asked.ContentType!.StartsWith("application/json", StringComparison.Ordinal)) return FakeAnswer.Refused(415, "Unsupported Media Type");
        return new FakeRoutes(this, asked, request, body.Length > 0 ? JsonNode.Parse(body)!.AsObject() : []).Answer();
    }

    private sealed record Fault(string Request, int Status, string Message, bool IsDone, (string Name, string Value)[] Headers)
    {
        public int Times { get; set; }
    }
}
