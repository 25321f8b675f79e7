using System.Collections;

namespace Gate.Running.Launching;

/// <summary>What a child process gets to see of Gate's environment: what a program needs to run on its system, and nothing else.
/// Tokens have any name, so what is not known to be harmless is withheld; `recipe: { environment: … }` of gate.yml hands over what a benchmark needs.</summary>
public static class ChildEnvironment
{
    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        "PATH", "HOME", "USER", "LOGNAME", "SHELL", "PWD", "TERM", "TZ", "LANG", "LANGUAGE", "TMPDIR", "TMP", "TEMP", "CI",
        "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH",
        "SSL_CERT_FILE", "SSL_CERT_DIR", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY",
        "NUGET_PACKAGES", "NUGET_FALLBACK_PACKAGES", "NUGET_HTTP_CACHE_PATH", "NUGET_PLUGINS_CACHE_PATH", "NUGET_SCRATCH", "NUGET_CERT_REVOCATION_MODE", "NUGET_XMLDOC_MODE",
        // Of Go, all but GOPROXY and GOAUTH, which may hold a password; `go env -w GOPROXY=…` is read from the home folder.
        "GOROOT", "GOPATH", "GOBIN", "GOCACHE", "GOMODCACHE", "GOTMPDIR", "GOENV", "GOFLAGS", "GOTOOLCHAIN", "GOWORK", "GO111MODULE",
        "GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOSUMDB", "GOINSECURE", "GOVCS",
        "GOOS", "GOARCH", "GOAMD64", "GOARM", "GOARM64", "GOEXPERIMENT", "GODEBUG", "GOGC", "GOMEMLIMIT", "GOMAXPROCS",
        "CGO_ENABLED", "CGO_CFLAGS", "CGO_CPPFLAGS", "CGO_CXXFLAGS", "CGO_LDFLAGS", "CC", "CXX",
        "SystemRoot", "SystemDrive", "windir", "ComSpec", "PATHEXT", "OS", "APPDATA", "LOCALAPPDATA", "ALLUSERSPROFILE", "ProgramData", "PUBLIC",
        "ProgramFiles", "ProgramFiles(x86)", "ProgramW6432", "CommonProgramFiles", "CommonProgramFiles(x86)", "CommonProgramW6432",
        "USERPROFILE", "USERNAME", "USERDOMAIN", "COMPUTERNAME", "HOMEDRIVE", "HOMEPATH", "NUMBER_OF_PROCESSORS",
        "PROCESSOR_ARCHITECTURE", "PROCESSOR_ARCHITEW6432", "PROCESSOR_IDENTIFIER", "PROCESSOR_LEVEL", "PROCESSOR_REVISION",
    };

    private static readonly string[] AllowedPrefixes = ["DOTNET_", "COMPlus_", "LC_", "XDG_"];

    // Another hook than Gate's, and a host that need not be the one of the checkout's global.json.
    private static readonly HashSet<string> Withdrawn = new(StringComparer.OrdinalIgnoreCase) { "DOTNET_STARTUP_HOOKS", "DOTNET_HOST_PATH" };

    private static readonly string[] Secrets = ["TOKEN", "SECRET", "PASSWORD", "CREDENTIAL", "APIKEY", "API_KEY"];

    /// <summary>The variables of this process that a child must not inherit.</summary>
    public static IReadOnlyList<string> Withheld() =>
        [.. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Where(name => !IsAllowed(name))];

    /// <summary>Changes for a build: what is withheld, and messages in the language that error lines are parsed in.</summary>
    public static IReadOnlyDictionary<string, string?> ForBuilds()
    {
        var changes = Withheld().ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
        changes["DOTNET_CLI_UI_LANGUAGE"] = "en";
        changes["DOTNET_NOLOGO"] = "1";
        changes["MSBUILDDISABLENODEREUSE"] = "1";
        return changes;
    }

    /// <summary>Whether a child may see a variable.</summary>
    public static bool IsAllowed(string name) =>
        Allowed.Contains(name)
        || (AllowedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            && !Withdrawn.Contains(name)
            && !Secrets.Any(secret => name.Contains(secret, StringComparison.OrdinalIgnoreCase)));
}
