using Gate.Running.Launching;

namespace Gate.Running.Tests.Launching;

public sealed class ProcessEndTests
{
    [Theory]
    [InlineData(3, false, "ended with exit code 3")]
    [InlineData(137, false, "was ended by signal 9 (killed, as the system does when memory runs out)")]
    [InlineData(255, false, "ended with exit code 255")]
    [InlineData(unchecked((int)0xC00000FD), true, "ended with exit code -1073741571 (stack overflow)")]
    public void An_exit_code_is_said_in_words(int code, bool isWindows, string words) =>
        Assert.Equal(words, ProcessEnd.Describe(code, isWindows));
}
