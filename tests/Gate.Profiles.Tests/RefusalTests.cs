using System.IO.Compression;
using System.Text;
using Gate.Core.Diagnostics;
using Gate.Profiles.Reading;
using Gate.Profiles.Wire;
using Gate.Profiles.Writing;
using Google.Protobuf;

namespace Gate.Profiles.Tests;

public sealed class RefusalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_is_not_there_is_refused() => Assert.Equal(Codes.ProfileMissing, await CodeOf(Path.Join(_folder.Path, "none")));

    [Fact]
    public async Task A_folder_is_no_profile() => Assert.Equal(Codes.ProfileMissing, await CodeOf(_folder.Path));

    [Fact]
    public async Task An_empty_file_is_refused() => Assert.Equal(Codes.ProfileEmpty, await CodeOf([]));

    [Fact]
    public async Task An_empty_file_that_is_packed_is_refused() => Assert.Equal(Codes.ProfileEmpty, await CodeOf(Pack([])));

    [Fact]
    public async Task A_packed_profile_that_was_cut_anywhere_is_refused()
    {
        var whole = ProfileWriter.Write(SmallProfiles.Heap(4, 4));

        for (var length = 2; length < whole.Length; length += 7) Assert.Equal(Codes.ProfileTruncated, await CodeOf(whole[..length]));
    }

    [Fact]
    public async Task A_plain_profile_that_was_cut_is_refused()
    {
        var whole = Plain(SmallProfiles.Heap(4, 4));

        Assert.Equal(Codes.ProfileTruncated, await CodeOf(whole[..^3]));
    }

    [Fact]
    public async Task A_file_that_unpacks_to_more_than_memory_should_hold_is_refused() =>
        Assert.Equal(Codes.ProfileTooLarge, await CodeOf(Pack(new byte[ProfileFile.LargestBytes + 1])));

    [Fact]
    public async Task A_small_file_of_very_many_parts_is_refused()
    {
        // Two bytes make a sample: field 2, no content.
        var bomb = new byte[2 * (WireSize.MostMessages + 1)];
        for (var i = 0; i < bomb.Length; i += 2) bomb[i] = 0x12;

        Assert.Equal(Codes.ProfileTooLarge, await CodeOf(Pack(bomb)));
    }

    [Theory]
    [InlineData("# a readme\n\nThis is no profile.\n")]
    [InlineData("{ \"schema\": \"gate-report/1\" }")]
    public async Task Text_of_another_kind_is_refused(string text) => Assert.Equal(Codes.ProfileUnrecognised, await CodeOf(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("heap profile: 1: 2 [1: 2] @ heap/1048576\n1: 2 [1: 2] what\n")]
    [InlineData("heap profile: 1: 2 [1: 2] @ heap/1048576\n1: 2 [1: 2] @ 0x12345678901234567890\n")]
    [InlineData("heap profile: 1: 2 [1: 2] @ heap/1048576\n0: 2 [1: 2] @ 0x12\n")]
    [InlineData("goroutine profile: total 3\nthree @ 0x12\n")]
    [InlineData("--- threadz 1 ---\n\n--- Thread 7 (name: a/1) stack: ---\n 0x12\n")]
    [InlineData("--- contentionz 1 ---\ncycles/second = many\n1 2 @ 0x12\n")]
    public async Task An_older_format_that_goes_wrong_is_refused(string text) => Assert.Equal(Codes.ProfileTruncated, await CodeOf(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public async Task A_sample_with_too_few_values_is_refused() => Assert.Equal(Codes.ProfileMalformed, await CodeOf(wire => wire.Sample[0].Value.RemoveAt(0)));

    [Fact]
    public async Task A_location_that_is_not_there_is_refused() => Assert.Equal(Codes.ProfileMalformed, await CodeOf(wire => wire.Sample[0].LocationId[0] = 99));

    [Fact]
    public async Task A_function_that_is_not_there_is_refused() => Assert.Equal(Codes.ProfileMalformed, await CodeOf(wire => wire.Location[0].Line[0].FunctionId = 99));

    [Fact]
    public async Task A_string_that_is_not_there_is_refused() => Assert.Equal(Codes.ProfileMalformed, await CodeOf(wire => wire.Function[0].Name = long.MaxValue));

    [Fact]
    public async Task An_id_for_two_things_is_refused() => Assert.Equal(Codes.ProfileMalformed, await CodeOf(wire => wire.Location[1].Id = wire.Location[0].Id));

    [Fact]
    public async Task A_profile_without_sample_types_is_refused() => Assert.Equal(Codes.ProfileMalformed, await CodeOf(wire =>
    {
        wire.SampleType.Clear();
        wire.Sample.Clear();
    }));

    [Fact]
    public async Task Damage_anywhere_is_refused_or_read_and_never_a_crash()
    {
        var random = new Random(1);
        var whole = Plain(SmallProfiles.Heap(4, 4));
        for (var attempt = 0; attempt < 2000; attempt++)
        {
            var bytes = whole.ToArray();
            for (var flip = random.Next(1, 4); flip > 0; flip--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var path = Write(bytes);

            try
            {
                _ = Rendering.JsonTable.Render(Top.TopTables.Of(ProfileComparison.Prepare(await ProfileFile.Read(path)), new()));
            }
            catch (GateException refused)
            {
                Assert.All(refused.Diagnostics, diagnostic => Assert.StartsWith("GATE21", diagnostic.Code.Id, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task An_expression_that_would_take_for_ever_does_not()
    {
        var profile = SmallProfiles.Heap(4, 4) with { DropFrames = "(a+)+b|(.*)*x|main\\.hash" };
        var path = Write(ProfileWriter.Write(profile));

        var shown = await Shown.Top(path, new());

        Assert.DoesNotContain("main.hash", shown, StringComparison.Ordinal);
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Plain(Profile profile) => WireEncoder.Encode(profile).ToByteArray();

    private Task<Code> CodeOf(Action<WireProfile> change)
    {
        var wire = WireEncoder.Encode(SmallProfiles.Heap(4, 4));
        change(wire);
        return CodeOf(wire.ToByteArray());
    }

    private Task<Code> CodeOf(byte[] bytes) => CodeOf(Write(bytes));

    private static async Task<Code> CodeOf(string path) => (await Assert.ThrowsAsync<GateException>(() => ProfileFile.Read(path))).Diagnostics[0].Code;

    private string Write(byte[] bytes)
    {
        var path = Path.Join(_folder.Path, "profile");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
