using System.Net;
using Gate.Core.Diagnostics;
using Gate.Profiles.Reading;
using Gate.Profiles.Writing;

namespace Gate.Profiles.Tests;

public sealed class AddressTests
{
    [Fact]
    public async Task A_profile_is_read_from_an_address_as_from_a_file()
    {
        await using var server = new ProfileServer(ProfileWriter.Write(SmallProfiles.Heap(4, 4)), HttpStatusCode.OK);

        var profile = await ProfileFile.Read(server.Address);

        Assert.Equal(["inuse_objects", "inuse_space"], profile.SampleTypes.Select(type => type.Name));
    }

    [Fact]
    public async Task An_address_that_refuses_is_refused()
    {
        await using var server = new ProfileServer([], HttpStatusCode.NotFound);

        var refused = await Assert.ThrowsAsync<GateException>(() => ProfileFile.Read(server.Address));

        Assert.Equal(Codes.ProfileUnreadable, refused.Diagnostics[0].Code);
        Assert.Contains("404", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_where_nobody_is_is_refused()
    {
        string address;
        await using (var server = new ProfileServer([], HttpStatusCode.OK)) address = server.Address;

        var refused = await Assert.ThrowsAsync<GateException>(() => ProfileFile.Read(address));

        Assert.Equal(Codes.ProfileUnreadable, refused.Diagnostics[0].Code);
    }
}
