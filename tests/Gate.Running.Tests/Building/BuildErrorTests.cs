using Gate.Running.Building;

namespace Gate.Running.Tests.Building;

public sealed class BuildErrorTests
{
    [Theory]
    [InlineData("/src/A b/Program.cs(2,19): error CS0103: The name 'x' does not exist [/src/A b/P.csproj]", "/src/A b/Program.cs(2,19): CS0103: The name 'x' does not exist")]
    [InlineData("C:\\src\\Program.cs(2,19): error CS0103: The name 'x' does not exist [C:\\src\\P.csproj]", "C:\\src\\Program.cs(2,19): CS0103: The name 'x' does not exist")]
    [InlineData("/src/P.csproj : error NU1102: Unable to find package X", "/src/P.csproj: NU1102: Unable to find package X")]
    [InlineData("MSBUILD : error MSB1009: Project file does not exist.", "MSBUILD: MSB1009: Project file does not exist.")]
    public void An_error_line_is_understood(string line, string text) =>
        Assert.Equal(text, Assert.Single(BuildError.In(line)).ToString());

    [Fact]
    public void Repeated_lines_count_once_and_warnings_not_at_all()
    {
        const string Output = """
            /src/Program.cs(1,1): warning CS0168: The variable is not used [/src/P.csproj]
            /src/Program.cs(2,19): error CS0103: The name 'x' does not exist [/src/P.csproj]
            /src/Program.cs(2,19): error CS0103: The name 'x' does not exist [/src/P.csproj]
            """;

        Assert.Equal("CS0103", Assert.Single(BuildError.In(Output)).Code);
    }
}
