namespace Gate.Testbeds;

/// <summary>Understands /etc/os-release (freedesktop.org, os-release).</summary>
public static class OsRelease
{
    /// <summary>"debian 12", "ubuntu 24.04": the id and at most two parts of the version; empty when the text has no id.</summary>
    public static string Parse(string text)
    {
        var id = Field(text, "ID=");
        var version = string.Join('.', Field(text, "VERSION_ID=").Split('.').Take(2));
        return id.Length == 0 ? "" : OneLine.Of($"{id} {version}");
    }

    /// <summary>What the system calls itself: "Debian GNU/Linux 12 (bookworm)"; empty when the text does not say.</summary>
    public static string Name(string text) => OneLine.Of(Field(text, "PRETTY_NAME="));

    private static string Field(string text, string name) =>
        text.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith(name, StringComparison.Ordinal))
            .Select(line => line[name.Length..].Trim('"', '\''))
            .FirstOrDefault("");
}
