using CsCheck;
using Gate.Hook.Talking;

namespace Gate.Running.Tests.Launching;

public sealed class ProtocolTests
{
    [Fact]
    public void Any_text_survives_a_line_of_the_pipe() =>
        Gen.String[Gen.Char, 0, 20].Array[1, 5].Sample(fields =>
        {
            var line = Protocol.Join(fields);

            Assert.DoesNotContain('\n', line);
            Assert.DoesNotContain('\r', line);
            Assert.Equal(fields, Protocol.Split(line));
        }, iter: 2_000, seed: "0N0XIzNsQ0O2");
}
