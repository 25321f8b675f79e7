using System.Diagnostics;

namespace Gate.Workspace.Tests.Histories;

/// <summary>A PostgreSQL server of its own, with an empty database, on a socket in a folder of its own.</summary>
public sealed class PostgresqlServer : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"gate-pg-{Guid.NewGuid().ToString("n")[..8]}");
    private readonly Lazy<string> _connection;

    public PostgresqlServer() => _connection = new Lazy<string>(Start);

    /// <summary>The folder of initdb and pg_ctl; empty where there are none.</summary>
    public static string Programs { get; } = OperatingSystem.IsLinux() ? Folders().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")), "") : "";

    /// <summary>How Npgsql reaches it.</summary>
    public string Connection => _connection.Value;

    public void Dispose()
    {
        if (!_connection.IsValueCreated) return;
        Run("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string Start()
    {
        Directory.CreateDirectory(_folder);
        // The server runs as the user postgres where root runs the tests: it refuses to be root.
        if (Environment.UserName == "root") Execute("chown", ["postgres", _folder]);
        Run("initdb", "-D", Path.Combine(_folder, "data"), "-U", "gate", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
        Run("pg_ctl", "-D", Path.Combine(_folder, "data"), "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-c listen_addresses='' -c unix_socket_directories={_folder} -c fsync=off", "start");
        return $"Host={_folder};Username=gate;Database=postgres;Pooling=false";
    }

    private static void Run(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(Programs, program), .. arguments];
        if (Environment.UserName == "root") Execute("runuser", ["-u", "postgres", "--", .. command]);
        else Execute(command[0], command[1..]);
    }

    private static void Execute(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static IEnumerable<string> Folders() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : []);
}
