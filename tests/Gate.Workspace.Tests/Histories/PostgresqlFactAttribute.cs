namespace Gate.Workspace.Tests.Histories;

/// <summary>A claim about a PostgreSQL server: needs the programs of Debian's package postgresql, and may start one as another user than root.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresqlFactAttribute : FactAttribute
{
    public PostgresqlFactAttribute() => Skip = PostgresqlServer.Programs.Length > 0 ? null : "Needs postgresql, on Linux.";
}
