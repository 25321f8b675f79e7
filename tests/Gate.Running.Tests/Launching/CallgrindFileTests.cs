using Gate.Hook.Counting;

namespace Gate.Running.Tests.Launching;

public class CallgrindFileTests
{
    // Captured: the head and the end of a file that valgrind 3.19 wrote, with two of its some hundred functions.
    private const string Written = """
        # callgrind format
        version: 1
        creator: callgrind-3.19.0
        pid: 31382
        part: 9

        desc: Trigger: Client Request: iteration

        positions: line
        events: Ir
        summary: 4304245

        ob=(1)
        fl=(1) ???
        fn=(1) 0x0000000060a93290
        0 164
        fn=(2) 0x0000000060a96ff5
        0 4153331

        totals: 4153495

        """;

    [Fact]
    public void The_totals_are_the_sum_of_its_functions() => Assert.Equal(4153495, CallgrindFile.Instructions(Written.Split('\n')));

    // With --cache-sim and the like, the instructions are the first of several.
    [Fact]
    public void Other_events_come_after_the_instructions() => Assert.Equal(12, CallgrindFile.Instructions(["events: Ir Dr", "totals: 12 7"]));

    [Theory]
    [InlineData("")]
    [InlineData("summary: 4304245")]
    [InlineData("totals: ")]
    [InlineData("totals: -1")]
    [InlineData("totals: 18446744073709276954")]
    public void A_file_without_a_whole_number_of_instructions_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => CallgrindFile.Instructions(text.Split('\n')));
}
