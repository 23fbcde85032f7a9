package dev.throughline.engine.undertaking;

import static dev.throughline.engine.undertaking.Vocabulary.words;

import java.util.Set;

/// What people at a desk say when they commit themselves.
final class PromiseWords {

    /// Enough after "I will": a deed for the customer, or word to them.
    static final Phrases DEEDS = Phrases.of("""
            refund
            reimburse
            credit
            replace
            exchange
            swap
            ship
            dispatch
            resend
            re-send
            compensate
            waive
            escalate
            follow up
            follow-up
            get back to you
            get back with you
            come back to you
            report back
            post back
            put this forward
            put it forward
            call back
            call you
            call her
            call him
            ring you
            phone you
            write to you
            write you
            email you
            e-mail you
            mail you
            message you
            notify you
            inform you
            update you
            update this
            contact you
            let you know
            keep you
            send you
            send it
            send the
            send a
            send an
            send another
            send two
            send them
            send out
            file a
            file an
            open a ticket
            open a bug
            open a case
            create a bug
            create a ticket
            create a case
            report this
            report it
            report that
            raise this
            raise it
            raise a
            pass this
            pass it
            pass your
            pass that
            pass on
            forward
            ask the
            ask our
            ask finance
            ask purchasing
            ask accounting
            ask someone
            ask somebody
            ask a colleague
            ask my colleague
            check with
            arrange
            issue
            extend
            unlock
            reset your
            restore your
            transfer
            pay
            hand this
            be in touch
            be back with
            take care of
            log this as
            log it as
            """);

    /// Enough where it is for "you" or has a time.
    static final Set<String> FOR_YOU = words("""
            prepare move change correct fix add remove enable activate switch turn deliver confirm test check
            upload post make create install release publish hold keep set write bring repair investigate review put
            report call contact mail look merge link book schedule cancel order send raise reset restore pick collect
            """);
    /// Enough with a time only.
    static final Phrases TIMED = Phrases.of("""
            look into
            look at
            tell you
            give you
            have it
            have an
            have a
            have the
            know more
            talk to
            speak to
            work on
            ask you
            keep an eye
            provide
            do it
            do that
            do this
            take a look
            """);

    /// Word to the customer: "when it is there" belongs to the promise.
    static final Phrases WORD = Phrases.of("""
            get back to you
            come back to you
            call you
            write to you
            write you
            email you
            e-mail you
            mail you
            message you
            notify you
            inform you
            update you
            contact you
            let you know
            keep you
            be in touch
            """);
    static final Set<String> HOPE = words("expect hope think guess maybe perhaps probably hopefully might wish believe");

    static final Set<String> I_WILL = words("i'll we'll");
    static final Set<String> YOU_WILL = words("you'll");
    static final Set<String> WILL = words("will shall");
    static final Set<String> I = words("i we");
    static final Set<String> I_AM = words("i'm we're");
    static final Set<String> BETWEEN = words("""
            also now then certainly definitely personally of course immediately happily gladly just therefore still
            surely both either
            """);
    static final Set<String> NOT = words("not never won't cannot can't couldn't wouldn't no nobody don't didn't");
    static final Set<String> YOU = words("you your yours");
    static final Set<String> MINE = words("my mine myself");
    static final Set<String> GOODS = words("""
            refund money replacement credit voucher reimbursement compensation refunds exchange repayment
            """);
    static final Set<String> GET = words("have get receive hear see find");
    static final Set<String> GET_PASSIVE = words("refunded credited called contacted notified reimbursed compensated");
    static final Set<String> STAFF = words("""
            technician colleague colleagues team courier manager engineer engineers specialist driver accounting finance
            department warehouse carrier electrician purchasing
            """);
    static final Set<String> STAFF_DEEDS = words("""
            call contact send ring visit come collect deliver repair exchange replace refund write email reach get phone
            """);
    static final Set<String> DONE_TO = words("""
            refunded credited sent shipped paid transferred exchanged replaced delivered reversed reimbursed issued
            dispatched mailed emailed repaired ready processed activated extended back swapped
            """);
    static final Set<String> THINGS = words("""
            refund money replacement order parcel package amount credit voucher invoice label payment exchange shipment
            device hub lamp delivery statement
            """);
    static final Set<String> SCHEDULED = words("""
            ships ship leaves leave goes comes arrives arrive follows follow
            """);
    static final Set<String> DOING = words("""
            sending shipping preparing moving raising calling refunding exchanging releasing fixing replacing
            """);
    static final Set<String> GRANTED = words("refund credit exchange replacement exception return voucher compensation extension repair discount");
    static final Set<String> IF = words("if unless provided whenever falls wenn sobald sofern");
    static final Set<String> ASKING = words("check see know ask asking find confirm whether");
    static final Set<String> WHEN = words("when once");
    static final Set<String> WHO = words("you we it the they i your he she this that our a");
    static final Set<String> STOPS = words("""
            because but so which while if when as once unless although though since whether who where in-case and/or
            """);
    static final Set<String> NEW_CLAUSE = words("""
            i i'll we we'll you you'll it they he she that this there then but so which please and or as the our your
            thank thanks will my sorry
            """);
    static final Set<String> LEADING = words("the a an your our his her you that ein eine einen einem den die das der");

    private PromiseWords() {}
}
