using Gate.GitHub.Runner;

namespace Gate.GitHub.Tests;

public class LogLineTests
{
    [Theory]
    [InlineData("error GATE1: x", "error GATE1: x")]
    [InlineData("::error::x", ": :error::x")]
    [InlineData("  ::add-mask::x", ": :add-mask::x")]
    [InlineData("x\n::stop-commands::y", "x ::stop-commands::y")]
    [InlineData("x\r\u2028\u0085y", "x   y")]
    [InlineData("##[error]x ####[group]", "# #[error]x # # # #[group]")]
    [InlineData("a\u202eb\u200bc", "a\uFFFDb\uFFFDc")]
    public void Nothing_in_a_line_is_a_command(string text, string line) => Assert.Equal(line, LogLine.Of(text));
}
