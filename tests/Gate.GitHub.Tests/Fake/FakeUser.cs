using System.Text.Json.Nodes;

namespace Gate.GitHub.Tests.Fake;

/// <summary>Somebody on the fake.</summary>
internal sealed record FakeUser(string Login, int Id, string Type = "User")
{
    public static readonly FakeUser Actions = new("github-actions[bot]", 41_898_282, "Bot");

    public JsonObject Json => new() { ["login"] = Login, ["id"] = Id, ["type"] = Type };
}

/// <summary>A pull request on the fake.</summary>
internal sealed record FakePullRequest(int Number, string Head, string? HeadRepository = "shop/orders", string HeadBranch = "faster", string Base = "b000000000000000000000000000000000000000", string State = "open", string? Merge = null)
{
    public JsonObject Json => new()
    {
        ["number"] = Number,
        ["state"] = State,
        ["merge_commit_sha"] = Merge,
        ["head"] = new JsonObject { ["sha"] = Head, ["ref"] = HeadBranch, ["repo"] = HeadRepository is null ? null : new JsonObject { ["full_name"] = HeadRepository } },
        ["base"] = new JsonObject { ["sha"] = Base, ["ref"] = "main", ["repo"] = new JsonObject { ["full_name"] = "shop/orders" } },
    };
}

/// <summary>A comment on the fake.</summary>
internal sealed record FakeComment(int Id, int PullRequest, FakeUser By)
{
    public required string Body { get; set; }

    public JsonObject Json => new() { ["id"] = Id, ["body"] = Body, ["user"] = By.Json, ["created_at"] = "2026-05-04T10:00:00Z" };
}
